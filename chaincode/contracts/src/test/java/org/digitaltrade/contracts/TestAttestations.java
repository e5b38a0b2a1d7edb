package org.digitaltrade.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.Attempt;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.AttestedSignature;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.Indication;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;

/** Attestations as earlier transactions would have left them, for tests of those who rely on them. */
public final class TestAttestations {
    private static final Instant RECORDED_AT = Instant.parse("2026-11-24T12:00:00Z");

    private TestAttestations() {}

    public static Attestation valid(
            String attestationId, SubjectType type, ContentDigest digest, SignatoryRole role, PartyId party) {
        AttestedSignature signature = new AttestedSignature(
                type, digest, role, party, SignatureFormat.CMS, "0".repeat(64), List.of(), List.of());
        VerifyResult passed = new VerifyResult(
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
        Attempt attempt = new Attempt(signature, passed, party, RECORDED_AT, "0".repeat(64), Optional.empty());
        return new Attestation(attestationId, AttestationStatus.VALID, List.of(attempt));
    }
}
