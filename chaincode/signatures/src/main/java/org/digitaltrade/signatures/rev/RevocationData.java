package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.attestations.EvidenceKind;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** What an issuer said about its certificates at one time: a whole list, or one answer of a responder. */
public interface RevocationData {

    EvidenceKind kind();

    /** Of the evidence that it is in, lower-case hex. */
    String sha256();

    /** When it was known to be so. */
    Instant thisUpdate();

    /** When there will be newer data; empty if newer data is always at hand. */
    Optional<Instant> nextUpdate();

    /**
     * What it says about a certificate that it speaks about; empty if that one isn't revoked.
     *
     * @throws MalformedDerException if it says it in a form that can't be read
     */
    Optional<RevokedEntry> find(ParsedCertificate certificate) throws MalformedDerException;

    /**
     * Whether a certificate that is not revoked is thereby shown good: issuers may forget expired certificates.
     */
    boolean keeps(ParsedCertificate certificate);
}
