package org.digitaltrade.signatures.jose;

import java.util.Arrays;
import java.util.Optional;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.signatures.crypto.SubjectKey;

/** The values of {@code alg} that say by themselves how a value is computed and with which key. */
enum JoseAlgorithm {
    RS256("RS256", SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256, KeyKind.RSA),
    RS384("RS384", SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA384, KeyKind.RSA),
    RS512("RS512", SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA512, KeyKind.RSA),
    PS256("PS256", SignatureScheme.RSA_PSS, DigestAlgorithm.SHA256, KeyKind.RSA),
    PS384("PS384", SignatureScheme.RSA_PSS, DigestAlgorithm.SHA384, KeyKind.RSA),
    PS512("PS512", SignatureScheme.RSA_PSS, DigestAlgorithm.SHA512, KeyKind.RSA),
    ES256("ES256", SignatureScheme.ECDSA, DigestAlgorithm.SHA256, KeyKind.P256),
    ES384("ES384", SignatureScheme.ECDSA, DigestAlgorithm.SHA384, KeyKind.P384),
    ES512("ES512", SignatureScheme.ECDSA, DigestAlgorithm.SHA512, KeyKind.P521),
    EDDSA("EdDSA", SignatureScheme.EDDSA, DigestAlgorithm.SHA512, KeyKind.ED25519),
    ML_DSA_44("ML-DSA-44", SignatureScheme.ML_DSA, DigestAlgorithm.SHA512, KeyKind.ML_DSA_44),
    ML_DSA_65("ML-DSA-65", SignatureScheme.ML_DSA, DigestAlgorithm.SHA512, KeyKind.ML_DSA_65),
    ML_DSA_87("ML-DSA-87", SignatureScheme.ML_DSA, DigestAlgorithm.SHA512, KeyKind.ML_DSA_87);

    private final String label;
    private final SignatureScheme scheme;
    private final DigestAlgorithm digest;
    private final KeyKind key;

    JoseAlgorithm(String label, SignatureScheme scheme, DigestAlgorithm digest, KeyKind key) {
        this.label = label;
        this.scheme = scheme;
        this.digest = digest;
        this.key = key;
    }

    static Optional<JoseAlgorithm> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    SignatureScheme scheme() {
        return scheme;
    }

    DigestAlgorithm digest() {
        return digest;
    }

    boolean fits(SubjectKey other) {
        return other.kind().equals(Optional.of(key)) && (scheme != SignatureScheme.RSA_PKCS1 || !other.onlyPss());
    }
}
