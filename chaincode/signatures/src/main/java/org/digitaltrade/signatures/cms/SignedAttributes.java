package org.digitaltrade.signatures.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * The signed attributes: each once, each with one value. What the signature covers is their set as received, under the
 * tag of a SET; it is not encoded anew, because a library that sorts it first would verify what nobody signed.
 */
final class SignedAttributes {
    private static final int IMPLICIT_TAG = Tag.context(0);

    private final byte[] set;
    private final Map<String, Tlv> values;

    private SignedAttributes(byte[] set, Map<String, Tlv> values) {
        this.set = set;
        this.values = values;
    }

    /**
     * @param element the element {@code [0]} as received
     * @param anyOrder whether the set may be unsorted, which products of the GM profile sign
     */
    static SignedAttributes read(Tlv element, boolean anyOrder) throws CheckFailedException {
        try {
            byte[] set = element.expect(IMPLICIT_TAG).encoded();
            set[0] = (byte) Tag.SET;
            checkDer(set, anyOrder);
            return new SignedAttributes(set, values(Tlv.only(set)));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.SIGNED_ATTRIBUTES_NOT_DER);
        }
    }

    private static void checkDer(byte[] set, boolean anyOrder) throws MalformedDerException {
        if (!anyOrder) {
            StrictDer.check(set);
            return;
        }
        // As a sequence the elements are held to the same rules, but for their order.
        byte[] sequence = set.clone();
        sequence[0] = (byte) Tag.SEQUENCE;
        StrictDer.check(sequence);
    }

    private static Map<String, Tlv> values(Tlv set) throws MalformedDerException, CheckFailedException {
        Map<String, Tlv> values = new TreeMap<>();
        List<Tlv> attributes = set.children();
        if (attributes.size() > Limits.MAX_ATTRIBUTES) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_LIMIT_EXCEEDED)
                    .with("limit", "MAX_ATTRIBUTES=" + Limits.MAX_ATTRIBUTES);
        }
        for (Tlv attribute : attributes) {
            List<Tlv> parts = attribute.expect(Tag.SEQUENCE).children();
            if (parts.size() != 2) {
                throw new MalformedDerException("an attribute is a type and its values");
            }
            String type = CmsSignature.oid(parts.get(0));
            List<Tlv> single = parts.get(1).expect(Tag.SET).children();
            if (single.size() != 1 || values.put(type, single.get(0)) != null) {
                throw CheckFailedException.of(VerdictCode.ATTRIBUTE_REPEATED).with("cms.attribute", type);
            }
        }
        return values;
    }

    /** What the signature may cover: the set as received and, where that is unsorted, also as DER sorts it. */
    List<byte[]> signedBytes() throws CheckFailedException {
        try {
            byte[] sorted = new DERSet(ASN1Set.getInstance(set).toArray()).getEncoded(ASN1Encoding.DER);
            return Arrays.equals(sorted, set) ? List.of(set) : List.of(set, sorted);
        } catch (IOException e) {
            throw CheckFailedException.of(VerdictCode.SIGNED_ATTRIBUTES_NOT_DER);
        }
    }

    /** The types, in ascending order of their dotted form. */
    List<String> types() {
        return new ArrayList<>(values.keySet());
    }

    Optional<Tlv> find(String type) {
        return Optional.ofNullable(values.get(type));
    }

    Tlv get(String type) throws CheckFailedException {
        Optional<Tlv> value = find(type);
        if (value.isEmpty()) {
            throw CheckFailedException.of(VerdictCode.ATTRIBUTE_MISSING).with("cms.attribute", type);
        }
        return value.get();
    }

    static String objectIdentifier(Tlv value, String attribute) throws CheckFailedException {
        try {
            return CmsSignature.oid(value);
        } catch (MalformedDerException e) {
            throw SignedContent.malformed(attribute);
        }
    }
}
