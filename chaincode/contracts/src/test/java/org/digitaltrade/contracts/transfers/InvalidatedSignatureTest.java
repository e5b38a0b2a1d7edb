package org.digitaltrade.contracts.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.transfers.TransferRequests.SuspendForSignature;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.transfers.CaseState;
import org.junit.jupiter.api.Test;

/** How far an invalidated signature reaches: to the case that rests on it, noted or not. */
final class InvalidatedSignatureTest {
    private final TransferScene scene = new TransferScene().governed();

    @Test
    void use_of_the_case_is_refused_at_once_and_the_case_can_be_suspended_by_the_proof_alone() {
        scene.active();
        Attestation recipient = (Attestation)
                scene.ledger.record(RecordType.ATTESTATION, "AT-recipient").orElseThrow();
        scene.ledger.having(recipient.standing(AttestationStatus.INVALIDATED));

        assertEquals("SIGNATURE_INVALIDATED", scene.use(1, 10).code());
        assertEquals(
                List.of("CaseSuspended"),
                scene.call(
                                TestIdentity.officer("ZHD"),
                                "suspendForSignature",
                                new SuspendForSignature(TransferScene.CASE_ID, "AT-recipient"))
                        .eventNames());
        assertEquals(CaseState.SUSPENDED, scene.transferCase().state());
    }
}
