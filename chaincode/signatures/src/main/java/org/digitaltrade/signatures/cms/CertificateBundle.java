package org.digitaltrade.signatures.cms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** A SignedData without a signer, by which certificates and revocation lists travel (PKCS #7 bundles). */
public final class CertificateBundle {

    private CertificateBundle() {}

    /** The DER of its certificates and lists; empty if the bytes are no such bundle, or something that is signed. */
    public static Optional<List<byte[]>> certificates(byte[] der) {
        try {
            List<Tlv> outer = Tlv.only(der).expect(Tag.SEQUENCE).children();
            if (outer.size() != 2
                    || !outer.get(0).is(Tag.OBJECT_IDENTIFIER)
                    || !CmsSignature.oid(outer.get(0)).equals(CmsOids.SIGNED_DATA)) {
                return Optional.empty();
            }
            Fields fields = new Fields(outer.get(1).children().get(0).expect(Tag.SEQUENCE));
            fields.next(Tag.INTEGER);
            fields.next(Tag.SET);
            fields.next(Tag.SEQUENCE);
            List<byte[]> members = new ArrayList<>();
            add(fields.optional(Tag.context(0)), members);
            add(fields.optional(Tag.context(1)), members);
            boolean unsigned = fields.next(Tag.SET).children().isEmpty();
            return unsigned ? Optional.of(members) : Optional.empty();
        } catch (MalformedDerException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void add(Optional<Tlv> set, List<byte[]> members) throws MalformedDerException {
        if (set.isPresent()) {
            set.get().children().forEach(member -> members.add(member.encoded()));
        }
    }
}
