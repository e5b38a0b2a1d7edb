package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** Attestations for the tests of those who rely on them. */
public final class AttestationSamples {

    private AttestationSamples() {}

    /** Somebody's good signature. */
    public static Attestation valid(
            String attestationId, SubjectType type, ContentDigest digest, SignatoryRole role, PartyId party) {
        AttestedSignature signature = new AttestedSignature(
                type, digest, role, party, SignatureFormat.CMS, "0".repeat(64), List.of(), List.of());
        VerifyResult result = new VerifyResult(
                Indication.TOTAL_PASSED,
                Optional.empty(),
                VerdictCode.PASSED,
                SignatureLevel.B,
                Optional.of(digest),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "ALG",
                List.of(),
                "test",
                List.of());
        Attempt attempt = new Attempt(
                signature, result, party, Instant.parse("2026-01-01T00:00:00Z"), "0".repeat(64), Optional.empty());
        return new Attestation(attestationId, AttestationStatus.VALID, List.of(attempt));
    }
}
