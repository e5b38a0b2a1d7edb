package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.transfers.TransferSamples.AUDITOR;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCOM;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.OTHER_HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.OTHER_ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationSamples;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.junit.jupiter.api.Test;

/** What an invalidated signature does to the case that rests on it. */
final class CaseSignaturesTest {
    private static final TransferCase ACTIVE = TransferSamples.active();
    private static final String ID = CaseSignatures.of(ACTIVE).get(0);
    private static final Attestation GOOD = AttestationSamples.valid(
            ID,
            SubjectType.CASE_FILE,
            new ContentDigest(DigestAlgorithm.SHA256, "ab".repeat(32)),
            SignatoryRole.APPLICANT,
            HANDLER.party());
    private static final Attestation FALLEN = GOOD.standing(AttestationStatus.INVALIDATED);

    @Test
    void use_waits_from_the_invalidation_on() {
        assertEquals(Optional.empty(), CaseSignatures.objection(ACTIVE, id -> Optional.of(GOOD)));
        assertEquals(
                Optional.of(new Rejection(Code.SIGNATURE_INVALIDATED, "the signature " + ID + " was invalidated")),
                CaseSignatures.objection(ACTIVE, id -> Optional.of(id.equals(ID) ? FALLEN : GOOD)));
    }

    @Test
    void handler_and_authorities_suspend_and_the_cyberspace_administration_alone_lifts_it() {
        assertEquals(
                List.of("ok", "ok", "ok", "ok", "NOT_AUTHORISED", "NOT_AUTHORISED", "NOT_AUTHORISED"),
                Stream.of(HANDLER, ZONE, BJCAC, BJCOM, OTHER_ZONE, OTHER_HANDLER, AUDITOR)
                        .map(actor -> outcome(CaseSignatures.suspend(ACTIVE, FALLEN, by(actor))))
                        .toList());
        TransferCase suspended = TransferSamples.after(ACTIVE, CaseSignatures.suspend(ACTIVE, FALLEN, by(ZONE)));
        assertEquals(CaseState.SUSPENDED, suspended.state());
        assertEquals(
                Optional.of(new Suspension(
                        BJCAC.party(),
                        SuspensionReason.SIGNATURE_INVALIDATED,
                        new Hash(FALLEN.signature().signatureSha256()),
                        NOW,
                        Optional.empty())),
                suspended.suspension());
    }

    @Test
    void only_an_invalidated_signature_of_this_active_case_suspends_it() {
        Attestation other = new Attestation("AT-other", FALLEN.status(), FALLEN.attempts());
        TransferCase suspended = TransferSamples.after(ACTIVE, CaseSignatures.suspend(ACTIVE, FALLEN, by(ZONE)));

        assertEquals(
                List.of("NOT_FOUND", "BAD_STATE", "BAD_STATE", "CLOCK_BEHIND"),
                List.of(
                        outcome(CaseSignatures.suspend(ACTIVE, other, by(ZONE))),
                        outcome(CaseSignatures.suspend(ACTIVE, GOOD, by(ZONE))),
                        outcome(CaseSignatures.suspend(suspended, FALLEN, by(ZONE))),
                        outcome(CaseSignatures.suspend(ACTIVE, FALLEN, at(NOW.minusSeconds(1), ZONE)))));
    }

    private static String outcome(Decision<CaseEvent> decision) {
        return decision.fold(events -> "ok", rejection -> rejection.code().name());
    }
}
