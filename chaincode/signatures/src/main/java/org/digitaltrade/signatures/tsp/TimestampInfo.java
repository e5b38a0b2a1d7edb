package org.digitaltrade.signatures.tsp;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.policy.PolicyCheck;

/**
 * What a token states.
 *
 * @param imprint of the stamped bytes
 * @param generatedAt when
 */
record TimestampInfo(ContentDigest imprint, Instant generatedAt) {

    /** @param content the token's content, the DER of a TSTInfo */
    static TimestampInfo read(byte[] content) throws CheckFailedException {
        try {
            StrictDer.check(content);
            Fields fields = new Fields(Tlv.only(content).expect(Tag.SEQUENCE));
            fields.next(Tag.INTEGER);
            fields.next(Tag.OBJECT_IDENTIFIER);
            ContentDigest imprint = imprint(fields.next(Tag.SEQUENCE).children());
            fields.next(Tag.INTEGER);
            return new TimestampInfo(imprint, StrictTime.parse(fields.next(Tag.GENERALIZED_TIME)));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static ContentDigest imprint(List<Tlv> parts) throws MalformedDerException, CheckFailedException {
        if (parts.size() != 2) {
            throw new MalformedDerException("an imprint is an algorithm and a digest");
        }
        AlgorithmIdentifier stated = Structures.read(parts.get(0).encoded(), AlgorithmIdentifier::getInstance);
        String oid = stated.getAlgorithm().getId();
        DigestAlgorithm algorithm = DigestAlgorithm.ofOid(oid)
                .orElseThrow(() -> CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                        .with("timestamp.imprintAlgorithm", oid));
        byte[] digest = parts.get(1).expect(Tag.OCTET_STRING).content();
        if (digest.length != algorithm.lengthBytes()) {
            throw new MalformedDerException("an imprint of another length than its algorithm's");
        }
        return ContentDigest.of(algorithm, digest);
    }

    void requireImprintOf(List<byte[]> stamped, PolicyCheck algorithms) throws CheckFailedException {
        algorithms.use(imprint.algorithm(), AlgorithmUse.TIMESTAMP);
        if (stamped.stream().map(one -> Hashes.of(imprint.algorithm(), one)).noneMatch(imprint::equals)) {
            throw CheckFailedException.of(VerdictCode.DIGEST_MISMATCH).with("timestamp.imprint", imprint.toString());
        }
    }
}
