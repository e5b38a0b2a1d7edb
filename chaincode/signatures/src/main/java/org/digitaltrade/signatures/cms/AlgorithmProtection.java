package org.digitaltrade.signatures.cms;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** The signed copy of the algorithms (RFC 6211), which are otherwise not covered by the signature. */
final class AlgorithmProtection {
    private static final int SIGNATURE_ALGORITHM = Tag.context(1);

    private AlgorithmProtection() {}

    static void check(CmsSignerInfo signer, SignedAttributes attributes) throws CheckFailedException {
        Optional<Tlv> attribute = attributes.find(CmsOids.ALGORITHM_PROTECTION);
        if (attribute.isPresent() && !matches(signer, attribute.get())) {
            throw CheckFailedException.of(VerdictCode.ALGORITHM_PROTECTION_MISMATCH);
        }
    }

    private static boolean matches(CmsSignerInfo signer, Tlv attribute) throws CheckFailedException {
        try {
            List<Tlv> parts = attribute.expect(Tag.SEQUENCE).children();
            if (parts.size() != 2) {
                throw new MalformedDerException("a digest and a signature algorithm");
            }
            return same(CmsSignerInfo.algorithm(parts.get(0)), signer.digestAlgorithm())
                    && same(signatureAlgorithm(parts.get(1)), signer.signatureAlgorithm());
        } catch (MalformedDerException e) {
            throw SignedContent.malformed(CmsOids.ALGORITHM_PROTECTION);
        }
    }

    /** The implicit tag replaces that of the sequence. */
    private static AlgorithmIdentifier signatureAlgorithm(Tlv tagged) throws MalformedDerException {
        byte[] sequence = tagged.expect(SIGNATURE_ALGORITHM).encoded();
        sequence[0] = (byte) Tag.SEQUENCE;
        return CmsSignerInfo.algorithm(Tlv.only(sequence));
    }

    /** Absent parameters and NULL mean the same, and products mix them. */
    private static boolean same(AlgorithmIdentifier one, AlgorithmIdentifier other) {
        return one.getAlgorithm().equals(other.getAlgorithm())
                && parameters(one).equals(parameters(other));
    }

    private static ASN1Encodable parameters(AlgorithmIdentifier identifier) {
        ASN1Encodable parameters = identifier.getParameters();
        return parameters == null ? DERNull.INSTANCE : parameters;
    }
}
