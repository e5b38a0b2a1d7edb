package org.digitaltrade.verifier;

import static org.digitaltrade.verifier.Indication.INDETERMINATE;
import static org.digitaltrade.verifier.Indication.TOTAL_FAILED;
import static org.digitaltrade.verifier.Indication.TOTAL_PASSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.stream.Stream;
import org.digitaltrade.verifier.Check.Status;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.Test;

/** Proofs that also carry the transactions which wrote the record. */
class TransactionProofTest {

    private static final int VALID = 0;
    private static final int MVCC_READ_CONFLICT = 11;

    private static final SampleNetwork NETWORK = new SampleNetwork();
    private static final SampleOrganisation[] THREE = {NETWORK.cyberspace, NETWORK.commerce, NETWORK.haidian};

    @Test
    void a_valid_transaction_that_wrote_the_record_is_part_of_the_proof() {
        ProofVerdict verdict = verify(NETWORK.transaction(NETWORK.registration(), VALID), THREE);
        assertEquals(TOTAL_PASSED, verdict.indication());
        assertEquals(Status.PASSED, verdict.check(CheckCode.TRANSACTIONS).status());
        assertEquals(
                "1 transaction stated by 3 organisations",
                verdict.check(CheckCode.TRANSACTION_ORGANISATIONS).detail());
    }

    @Test
    void an_invalid_transaction_fails_the_proof() {
        assertFailed(
                "transaction 1: was not valid, code 11",
                NETWORK.transaction(NETWORK.registration(), MVCC_READ_CONFLICT));
    }

    @Test
    void a_transaction_that_wrote_something_else_fails_the_proof() {
        assertFailed(
                "transaction 1: did not write the record",
                NETWORK.transaction(NETWORK.registration().writing("other"), VALID));
    }

    @Test
    void another_transaction_than_the_one_asked_for_fails_the_proof() {
        String asked = "0".repeat(64);
        assertFailed(
                "transaction 1: is transaction " + NETWORK.registration().transactionId() + " instead of " + asked,
                NETWORK.transaction(NETWORK.registration(), VALID).asking("GetTransactionByID", "trade", asked));
    }

    @Test
    void a_transaction_of_another_channel_fails_the_proof() {
        assertFailed(
                "transaction 1: parts of the transaction don't belong together",
                NETWORK.transaction(NETWORK.registration().on("approval"), VALID));
    }

    @Test
    void a_transaction_that_its_creator_did_not_sign_fails_the_proof() {
        SampleQuestion registration = NETWORK.registration();
        Envelope forged = registration.envelope(NETWORK.haidian.peer()).toBuilder()
                .setSignature(NETWORK.partner.client().sign(registration.proposal()))
                .build();
        assertFailed(
                "transaction 1: a signature of the transaction is not good",
                NETWORK.transaction(registration, forged, VALID));
    }

    @Test
    void an_answer_that_is_no_transaction_fails_the_proof() {
        assertFailed(
                "transaction 1: processed transaction is not a protobuf message of its kind",
                NETWORK.transaction(NETWORK.registration(), VALID).answered(200, ByteString.copyFromUtf8("nothing")));
    }

    @Test
    void another_query_fails_the_proof() {
        assertFailed(
                "transaction 1: asks trade/qscc GetBlockByTxID",
                NETWORK.transaction(NETWORK.registration(), VALID)
                        .asking(
                                "GetBlockByTxID",
                                "trade",
                                NETWORK.registration().transactionId()));
    }

    @Test
    void too_few_organisations_for_a_transaction_conclude_nothing() {
        ProofVerdict verdict =
                verify(NETWORK.transaction(NETWORK.registration(), VALID), NETWORK.cyberspace, NETWORK.haidian);
        assertEquals(INDETERMINATE, verdict.indication());
        assertEquals(
                "transaction " + NETWORK.registration().transactionId()
                        + " is stated by only 2 of 3 required organisations",
                verdict.check(CheckCode.TRANSACTION_ORGANISATIONS).detail());
    }

    private static void assertFailed(String detail, SampleQuestion transaction) {
        ProofVerdict verdict = verify(transaction, THREE);
        assertEquals(TOTAL_FAILED, verdict.indication());
        assertEquals(new Check(CheckCode.TRANSACTIONS, Status.FAILED, detail), verdict.check(CheckCode.TRANSACTIONS));
    }

    private static ProofVerdict verify(SampleQuestion transaction, SampleOrganisation... endorsers) {
        SampleQuestion view = NETWORK.view();
        ProofBundle bundle = NETWORK.builder()
                .view(view.proposal(), view.endorsedBy(peers(THREE)))
                .transaction(transaction.proposal(), transaction.endorsedBy(peers(endorsers)))
                .build();
        return ProofVerifier.verify(bundle.canonical(), NETWORK.trust(3), SampleNetwork.VERIFIED);
    }

    private static SigningIdentity[] peers(SampleOrganisation... organisations) {
        return Stream.of(organisations).map(SampleOrganisation::peer).toArray(SigningIdentity[]::new);
    }
}
