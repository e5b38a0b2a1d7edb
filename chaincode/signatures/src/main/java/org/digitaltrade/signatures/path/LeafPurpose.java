package org.digitaltrade.signatures.path;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.x509.CertificateExtensions;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** What the first certificate of a path must be for. */
public enum LeafPurpose {
    /** Signing documents: not server authentication, code or timestamps. */
    DOCUMENTS {
        @Override
        boolean allows(Optional<List<String>> purposes, CertificateExtensions extensions) {
            return purposes.isEmpty() || purposes.get().stream().anyMatch(DOCUMENT_PURPOSES::contains);
        }
    },
    /** Signing timestamps: that purpose alone, and critical (RFC 3161, 2.3). */
    TIMESTAMPS {
        @Override
        boolean allows(Optional<List<String>> purposes, CertificateExtensions extensions) {
            return purposes.equals(Optional.of(List.of(TIME_STAMPING)))
                    && extensions.critical().contains(EXTENDED_KEY_USAGE);
        }
    };

    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    /** Any purpose, client authentication, e-mail, documents (RFC 9336), and two vendors' document purposes. */
    private static final Set<String> DOCUMENT_PURPOSES = Set.of(
            "2.5.29.37.0",
            "1.3.6.1.5.5.7.3.2",
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.4.1.311.10.3.12",
            "1.2.840.113583.1.1.5");

    abstract boolean allows(Optional<List<String>> purposes, CertificateExtensions extensions);

    void require(ParsedCertificate certificate) throws CheckFailedException {
        CertificateExtensions extensions = certificate.extensions();
        if (extensions.isCa() || !certificate.isVersion3() || signsCertificates(extensions)) {
            throw CheckFailedException.of(VerdictCode.SIGNER_IS_CA);
        }
        if (!extensions.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.nonRepudiation)) {
            throw CheckFailedException.of(VerdictCode.KEY_USAGE_NOT_ALLOWED);
        }
        if (!allows(extensions.extendedKeyUsage(), extensions)) {
            throw CheckFailedException.of(VerdictCode.EXTENDED_KEY_USAGE_NOT_ALLOWED);
        }
    }

    private static boolean signsCertificates(CertificateExtensions extensions) {
        return extensions
                .keyUsage()
                .filter(usage -> usage.hasUsages(KeyUsage.keyCertSign))
                .isPresent();
    }
}
