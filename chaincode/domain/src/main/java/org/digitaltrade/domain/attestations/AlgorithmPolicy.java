package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Which algorithms are allowed, for what and until when. What no rule names is refused.
 *
 * @param version names the policy in verdicts
 * @param from when it comes into force; a signature is judged by the policy in force at its best signature time
 */
public record AlgorithmPolicy(String version, Instant from, List<DigestRule> digests, List<KeyRule> keys) {
    /** More than the algorithms known, times the uses. */
    public static final int MAX_RULES = 64;

    private static final List<AlgorithmUse> ALL_USES = List.of(AlgorithmUse.values());
    private static final String VERSION_FORM = "ALG-[0-9]{4}-[0-9]{2}";
    /** Below 3,000 bits an RSA modulus counts as legacy in ETSI TS 119 312. */
    private static final int RSA_LEGACY_BITS = 2048;

    private static final int RSA_BITS = 3000;
    private static final Instant RSA_LEGACY_END = Instant.parse("2028-12-31T23:59:59Z");

    /** The policy in force until the agencies adopt another. Values follow ETSI TS 119 312 and GM/T 0015. */
    public static final AlgorithmPolicy BASELINE = new AlgorithmPolicy(
            "ALG-2026-01",
            Instant.EPOCH,
            List.of(
                    new DigestRule(DigestAlgorithm.SHA256, ALL_USES, Optional.empty()),
                    new DigestRule(DigestAlgorithm.SHA384, ALL_USES, Optional.empty()),
                    new DigestRule(DigestAlgorithm.SHA512, ALL_USES, Optional.empty()),
                    new DigestRule(DigestAlgorithm.SM3, ALL_USES, Optional.empty())),
            List.of(
                    new KeyRule(SignatureScheme.SM2, KeyKind.SM2, 256, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.P256, 256, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.P384, 384, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.P521, 521, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.BRAINPOOL_P256R1, 256, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.BRAINPOOL_P384R1, 384, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ECDSA, KeyKind.BRAINPOOL_P512R1, 512, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.EDDSA, KeyKind.ED25519, 256, ALL_USES, Optional.empty()),
                    // Strength is in the parameter set's name; the size of these keys is no security level.
                    new KeyRule(SignatureScheme.ML_DSA, KeyKind.ML_DSA_44, 0, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ML_DSA, KeyKind.ML_DSA_65, 0, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.ML_DSA, KeyKind.ML_DSA_87, 0, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.RSA_PKCS1, KeyKind.RSA, RSA_BITS, ALL_USES, Optional.empty()),
                    new KeyRule(SignatureScheme.RSA_PSS, KeyKind.RSA, RSA_BITS, ALL_USES, Optional.empty()),
                    new KeyRule(
                            SignatureScheme.RSA_PKCS1,
                            KeyKind.RSA,
                            RSA_LEGACY_BITS,
                            ALL_USES,
                            Optional.of(RSA_LEGACY_END)),
                    new KeyRule(
                            SignatureScheme.RSA_PSS,
                            KeyKind.RSA,
                            RSA_LEGACY_BITS,
                            ALL_USES,
                            Optional.of(RSA_LEGACY_END))));

    public AlgorithmPolicy {
        digests = List.copyOf(digests);
        keys = List.copyOf(keys);
        if (!version.matches(VERSION_FORM)) {
            throw new RejectedException(Code.MALFORMED, "a policy's version is ALG-yyyy-nn");
        }
        if (digests.size() + keys.size() > MAX_RULES) {
            throw new RejectedException(Code.TOO_LARGE, "a policy has at most " + MAX_RULES + " rules");
        }
    }

    public Permission permits(DigestAlgorithm digest, AlgorithmUse use) {
        return digests.stream()
                .filter(rule -> rule.digest() == digest && rule.uses().contains(use))
                .map(rule -> new Permission(true, rule.notAfter()))
                .reduce(Permission.NEVER, Permission::or);
    }

    /** @param bits size of the modulus or of the curve's order */
    public Permission permits(SignatureScheme scheme, KeyKind key, int bits, AlgorithmUse use) {
        return keys.stream()
                .filter(rule -> rule.scheme() == scheme && rule.key() == key)
                .filter(rule -> bits >= rule.minBits() && rule.uses().contains(use))
                .map(rule -> new Permission(true, rule.notAfter()))
                .reduce(Permission.NEVER, Permission::or);
    }
}
