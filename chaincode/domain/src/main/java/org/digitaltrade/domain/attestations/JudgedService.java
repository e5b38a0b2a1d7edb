package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;

/**
 * A trust service at the two instants that count.
 *
 * @param reference {@code SCHEME@SEQUENCE/SERVICE}
 * @param territory that its scheme speaks for
 * @param issuedAt when the signer's certificate was issued
 * @param signedAt the best signature time
 */
public record JudgedService(
        String reference, String territory, TrustServiceEntry entry, Instant issuedAt, Instant signedAt) {
    public Optional<ServiceStatus> statusAtIssuance() {
        return entry.statusAt(issuedAt);
    }

    public Optional<ServiceStatus> statusAtSignature() {
        return entry.statusAt(signedAt);
    }

    public boolean isRelied() {
        return entry.isReliedAt(issuedAt) && entry.isReliedAt(signedAt);
    }
}
