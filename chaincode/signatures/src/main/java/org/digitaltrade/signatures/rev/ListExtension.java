package org.digitaltrade.signatures.rev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * An extension of a revocation list or of one of its entries.
 *
 * @param oid dotted
 * @param value DER
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ListExtension(String oid, boolean isCritical, byte[] value) {

    /** @param extensions the sequence of all, if there is one; each may occur once */
    static List<ListExtension> all(Optional<Tlv> extensions) throws MalformedDerException {
        List<ListExtension> all = new ArrayList<>();
        if (extensions.isEmpty()) {
            return all;
        }
        for (Tlv element : extensions.get().children()) {
            Fields fields = new Fields(element.expect(Tag.SEQUENCE));
            byte[] oid = fields.next(Tag.OBJECT_IDENTIFIER).content();
            boolean critical = fields.optional(Tag.BOOLEAN).isPresent();
            ListExtension extension = new ListExtension(
                    ASN1ObjectIdentifier.fromContents(oid).getId(),
                    critical,
                    fields.next(Tag.OCTET_STRING).content());
            fields.end();
            if (all.stream().anyMatch(other -> other.oid.equals(extension.oid))
                    || all.size() == Limits.MAX_EXTENSIONS) {
                throw new MalformedDerException("an extension twice, or too many");
            }
            all.add(extension);
        }
        return all;
    }
}
