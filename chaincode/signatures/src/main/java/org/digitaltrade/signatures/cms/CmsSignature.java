package org.digitaltrade.signatures.cms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * A CMS SignedData with one signer. The envelope may be BER; certificates, lists and what is signed are checked as DER
 * where they are used.
 *
 * @param outerType dotted
 * @param contentType dotted
 * @param content the embedded content
 * @param certificates as received, of the X.509 kind only
 * @param revocationLists as received
 * @param ocspResponses as received
 * @param basicOcspResponses the same without their outer structure
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; windows on the received bytes
public record CmsSignature(
        String outerType,
        String contentType,
        Optional<byte[]> content,
        List<byte[]> certificates,
        List<byte[]> revocationLists,
        List<byte[]> ocspResponses,
        List<byte[]> basicOcspResponses,
        CmsSignerInfo signer) {
    private static final int CERTIFICATES = Tag.context(0);
    private static final int REVOCATION_DATA = Tag.context(1);

    public static CmsSignature parse(byte[] received) throws CheckFailedException {
        try {
            return contentInfo(Tlv.only(received));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(
                    e.isTrailing() ? VerdictCode.TRAILING_BYTES : VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static CmsSignature contentInfo(Tlv contentInfo) throws MalformedDerException, CheckFailedException {
        List<Tlv> parts = exactly(2, contentInfo.expect(Tag.SEQUENCE).children());
        String outerType = oid(parts.get(0));
        if (!CmsOids.OUTER_TYPES.contains(outerType)) {
            throw CheckFailedException.of(VerdictCode.CONTENT_TYPE_NOT_ALLOWED).with("cms.outerType", outerType);
        }
        Tlv signedData =
                exactly(1, parts.get(1).expect(Tag.context(0)).children()).get(0);
        return signedData(outerType, new Fields(signedData.expect(Tag.SEQUENCE)));
    }

    private static CmsSignature signedData(String outerType, Fields fields)
            throws MalformedDerException, CheckFailedException {
        fields.next(Tag.INTEGER);
        fields.next(Tag.SET);
        Fields encapsulated = new Fields(fields.next(Tag.SEQUENCE));
        String contentType = oid(encapsulated.next(Tag.OBJECT_IDENTIFIER));
        Optional<byte[]> content = content(encapsulated.optional(Tag.context(0)));
        encapsulated.end();
        List<Tlv> certificates = fields.optional(CERTIFICATES).map(List::of).orElse(List.of());
        List<Tlv> revocationData =
                fields.optional(REVOCATION_DATA).map(List::of).orElse(List.of());
        List<Tlv> signers = fields.next(Tag.SET).children();
        fields.end();
        if (signers.size() != 1) {
            throw CheckFailedException.of(VerdictCode.SIGNER_COUNT).with("cms.signers", "" + signers.size());
        }
        return new CmsSignature(
                outerType,
                contentType,
                content,
                certificates(certificates),
                ofTag(Tag.SEQUENCE, revocationData),
                other(CmsOids.OCSP_RESPONSE, revocationData),
                other(CmsOids.BASIC_OCSP_RESPONSE, revocationData),
                CmsSignerInfo.parse(signers.get(0)));
    }

    private static Optional<byte[]> content(Optional<Tlv> explicit) throws MalformedDerException {
        if (explicit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(exactly(1, explicit.get().children()).get(0).octets());
    }

    /** Attribute certificates and other kinds are not identities; they count for the limit and are left aside. */
    private static List<byte[]> certificates(List<Tlv> sets) throws MalformedDerException, CheckFailedException {
        for (Tlv set : sets) {
            if (set.children().size() > Limits.MAX_CERTIFICATES) {
                throw CheckFailedException.of(VerdictCode.SIGNATURE_LIMIT_EXCEEDED)
                        .with("limit", "MAX_CERTIFICATES=" + Limits.MAX_CERTIFICATES);
            }
        }
        return ofTag(Tag.SEQUENCE, sets);
    }

    private static List<byte[]> ofTag(int tag, List<Tlv> sets) throws MalformedDerException {
        List<byte[]> members = new ArrayList<>();
        for (Tlv set : sets) {
            for (Tlv member : set.children()) {
                if (member.is(tag)) {
                    members.add(member.encoded());
                }
            }
        }
        return members;
    }

    private static List<byte[]> other(String type, List<Tlv> sets) throws MalformedDerException {
        List<byte[]> responses = new ArrayList<>();
        for (byte[] other : ofTag(Tag.context(1), sets)) {
            List<Tlv> parts = Tlv.only(other).children();
            if (parts.size() == 2 && oid(parts.get(0)).equals(type)) {
                responses.add(parts.get(1).encoded());
            }
        }
        return responses;
    }

    static String oid(Tlv tlv) throws MalformedDerException {
        return ASN1ObjectIdentifier.fromContents(
                        tlv.expect(Tag.OBJECT_IDENTIFIER).strict().content())
                .getId();
    }

    private static List<Tlv> exactly(int count, List<Tlv> elements) throws MalformedDerException {
        if (elements.size() != count) {
            throw new MalformedDerException("expected " + count + " elements");
        }
        return elements;
    }
}
