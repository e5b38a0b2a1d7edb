package org.digitaltrade.signatures.path;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.crypto.Bc;
import org.digitaltrade.signatures.x509.CertificateExtensions;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Validates one explicit path at one explicit time. What the library leaves out is checked here: everything about the
 * anchor, and that the signer's certificate is one for signing documents.
 */
public final class PathCheck {
    private static final String NAME_CONSTRAINTS = "2.5.29.30";

    private final LeafPurpose purpose;

    public PathCheck(LeafPurpose purpose) {
        this.purpose = purpose;
    }

    /**
     * @param time at which the path must hold
     * @param proved whether a timestamp proves that time; without one the signature may be older
     */
    public void require(CertificationPath path, Instant time, boolean proved) throws CheckFailedException {
        requireValidity(path, time, proved);
        purpose.require(path.signer());
        requireAnchor(path);
        requireLibrary(path, time);
    }

    /** Of a certificate that is listed itself, so that there is no path. */
    public void requireListed(ParsedCertificate certificate, Instant time) throws CheckFailedException {
        purpose.require(certificate);
        if (!certificate.isValidAt(time)) {
            throw bounds(VerdictCode.CA_OUT_OF_VALIDITY, certificate, time);
        }
    }

    private static void requireValidity(CertificationPath path, Instant time, boolean proved)
            throws CheckFailedException {
        ParsedCertificate signer = path.signer();
        if (time.isBefore(signer.notBefore())) {
            throw bounds(VerdictCode.SIGNER_NOT_YET_VALID, signer, time);
        }
        if (time.isAfter(signer.notAfter())) {
            throw bounds(proved ? VerdictCode.SIGNER_EXPIRED : VerdictCode.SIGNER_EXPIRED_NO_POE, signer, time);
        }
        for (int i = 0; i < path.certificates().size(); i++) {
            ParsedCertificate issuer = path.issuerOf(i);
            if (!issuer.isValidAt(time)) {
                throw bounds(VerdictCode.CA_OUT_OF_VALIDITY, issuer, time);
            }
        }
    }

    private static CheckFailedException bounds(VerdictCode code, ParsedCertificate certificate, Instant time) {
        return CheckFailedException.of(code)
                .with("path.certificateSha256", certificate.sha256())
                .with("path.notBefore", certificate.notBefore().toString())
                .with("path.notAfter", certificate.notAfter().toString())
                .with("path.time", time.toString());
    }

    /** The library takes an anchor as it is: expired, no CA, or with constraints of its own. */
    private static void requireAnchor(CertificationPath path) throws CheckFailedException {
        CertificateExtensions anchor = path.anchor().certificate().extensions();
        boolean acceptable = anchor.isCa()
                && anchor.allowsAnyOf(KeyUsage.keyCertSign)
                && allowsLength(anchor, path.certificates().size() - 1)
                && anchor.criticalNotUnderstood().isEmpty()
                && path.anchor().certificate().extensionValue(NAME_CONSTRAINTS).isEmpty();
        if (!acceptable) {
            throw CheckFailedException.of(VerdictCode.ANCHOR_NOT_ACCEPTABLE)
                    .with("path.anchorSha256", path.anchor().certificate().sha256());
        }
    }

    private static boolean allowsLength(CertificateExtensions anchor, int intermediates) {
        return anchor.basicConstraints()
                .map(BasicConstraints::getPathLenConstraintInteger)
                .filter(limit -> limit.getValue().intValue() < intermediates)
                .isEmpty();
    }

    private static void requireLibrary(CertificationPath path, Instant time) throws CheckFailedException {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            for (ParsedCertificate certificate : path.certificates()) {
                certificates.add(certificate.toX509());
            }
            CertPath certPath =
                    CertificateFactory.getInstance("X.509", Bc.PROVIDER).generateCertPath(certificates);
            CertPathValidator.getInstance("PKIX", Bc.PROVIDER).validate(certPath, parameters(path, time));
        } catch (CertPathValidatorException e) {
            throw CheckFailedException.of(VerdictCode.PATH_NOT_VALID)
                    .with("path.index", Integer.toString(e.getIndex()));
        } catch (GeneralSecurityException e) {
            throw CheckFailedException.of(VerdictCode.PATH_NOT_VALID);
        }
    }

    private static PKIXParameters parameters(CertificationPath path, Instant time) throws GeneralSecurityException {
        TrustAnchor anchor = new TrustAnchor(path.anchor().certificate().toX509(), null);
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            return parameters;
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("there is one anchor", e);
        }
    }
}
