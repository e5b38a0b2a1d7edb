package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.wire.msp.MspManager;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client does when a way to the network fails, by kind of failure. */
class LedgerClientTest {
    private static final TestOrganisation ZHD = new TestOrganisation("ZHD");
    private static final TestOrganisation BJCOM = new TestOrganisation("BJCOM");
    private static final KeyPair KEYS = TestOrganisation.keyPair();
    private static final LedgerIdentity TRADER = new LedgerIdentity("ZHD", ZHD.certificate("client", KEYS));
    private static final Intent INTENT =
            Intent.of("trade", "TradeContracts", "offer", "{}".getBytes(StandardCharsets.UTF_8));
    private static final HonestGateway HONEST = new HonestGateway(List.of(ZHD.peer(), BJCOM.peer()));
    private static final CommitStatus VALID = CommitStatus.of(7, TxValidationCode.VALID);

    @TempDir
    Path folder;

    private final List<String> calls = new ArrayList<>();
    private final Way zone = new Way("zone");
    private final Way agency = new Way("agency");

    @Test
    void an_undisturbed_transaction_is_committed() throws Exception {
        zone.statuses.add(Optional.of(VALID));
        Outcome outcome = client().submit(INTENT, Review.NONE);
        assertEquals(Outcome.committed(outcome.transactionId(), 7, Optional.of(HonestGateway.RESULT)), outcome);
        assertEquals(List.of("zone endorse", "zone submit", "zone status"), calls);
        assertEquals(List.of(), outbox().open());
    }

    @Test
    void another_organisations_peer_endorses_when_the_own_is_down() throws Exception {
        zone.failures.add(failure("NETWORK_UNREACHABLE", Stage.ENDORSE, Retry.SAME_BYTES));
        zone.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(List.of("zone endorse", "agency endorse", "zone submit", "zone status"), calls);
    }

    @Test
    void a_rejection_by_the_rules_is_not_repeated() throws Exception {
        LedgerFailure refused = failure("NOT_AUTHORISED", Stage.ENDORSE, Retry.NO);
        zone.failures.add(refused);
        Outcome outcome = client().submit(INTENT, Review.NONE);
        assertEquals(Outcome.of(Outcome.Status.REJECTED, outcome.transactionId(), refused), outcome);
        assertEquals(List.of("zone endorse"), calls);
    }

    @Test
    void peers_that_disagree_are_asked_again_until_they_are_in_step() throws Exception {
        zone.failures.add(failure("ENDORSERS_DISAGREE", Stage.ENDORSE, Retry.LATER));
        zone.failures.add(failure("ENDORSERS_DISAGREE", Stage.ENDORSE, Retry.LATER));
        zone.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(List.of("zone endorse", "zone endorse", "zone endorse", "zone submit", "zone status"), calls);
    }

    @Test
    void a_refusal_by_others_than_the_asked_peer_counts_once_it_stays() throws Exception {
        LedgerFailure refused = failure("NOT_FOUND", Stage.ENDORSE, Retry.LATER);
        for (int attempt = 0; attempt < 5; attempt++) {
            zone.failures.add(refused);
        }
        Outcome outcome = client().submit(INTENT, Review.NONE);
        assertEquals(Outcome.of(Outcome.Status.REJECTED, outcome.transactionId(), refused), outcome);
        assertEquals(List.of("zone endorse", "zone endorse", "zone endorse", "zone endorse", "zone endorse"), calls);
    }

    @Test
    void an_envelope_that_too_few_orderers_took_is_sent_again_when_they_are_back() throws Exception {
        zone.submitFailures.add(failure("ORDERERS_MISSING", Stage.SUBMIT, Retry.ASK_STATUS));
        agency.submitFailures.add(failure("ORDERERS_MISSING", Stage.SUBMIT, Retry.ASK_STATUS));
        zone.statuses.add(Optional.empty());
        zone.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(
                List.of(
                        "zone endorse",
                        "zone submit",
                        "agency status",
                        "agency submit",
                        "zone status",
                        "zone submit",
                        "zone status"),
                calls);
    }

    @Test
    void nothing_is_signed_before_the_certificate_is_valid() {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1000));
        assertThrows(
                RefusedToSignException.class,
                () -> client(attempt -> true, yesterday).submit(INTENT, Review.NONE));
        assertEquals(List.of(), calls);
    }

    @Test
    void a_conflict_is_proposed_and_signed_afresh() throws Exception {
        zone.statuses.add(Optional.of(CommitStatus.of(6, TxValidationCode.MVCC_READ_CONFLICT)));
        zone.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(
                List.of("zone endorse", "zone submit", "zone status", "zone endorse", "zone submit", "zone status"),
                calls);
        assertEquals(2, zone.submitted.stream().distinct().count());
    }

    @Test
    void an_open_outcome_is_asked_for_before_the_same_bytes_are_sent_again() throws Exception {
        zone.submitFailures.add(failure("OUTCOME_UNKNOWN", Stage.SUBMIT, Retry.ASK_STATUS));
        agency.statuses.add(Optional.empty());
        agency.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(List.of("zone endorse", "zone submit", "agency status", "agency submit", "agency status"), calls);
        assertEquals(zone.submitted, agency.submitted);
    }

    @Test
    void a_transaction_that_was_recorded_all_along_is_not_sent_again() throws Exception {
        zone.submitFailures.add(failure("OUTCOME_UNKNOWN", Stage.SUBMIT, Retry.ASK_STATUS));
        agency.statuses.add(Optional.of(VALID));
        assertEquals(
                Outcome.Status.COMMITTED, client().submit(INTENT, Review.NONE).status());
        assertEquals(List.of("zone endorse", "zone submit", "agency status"), calls);
    }

    @Test
    void an_envelope_of_unknown_outcome_is_kept_and_resumed() throws Exception {
        Outcome unknown = client(attempt -> false).submit(INTENT, Review.NONE);
        assertEquals(Outcome.Status.UNKNOWN, unknown.status());
        assertEquals(unknown.transactionId(), outbox().open().get(0).transactionId());

        calls.clear();
        agency.statuses.add(Optional.of(VALID));
        List<Outcome> resumed = client().resume();
        assertEquals(
                List.of(Outcome.committed(unknown.transactionId(), 7, Optional.of(HonestGateway.RESULT))), resumed);
        assertEquals(List.of("zone status", "agency status"), calls);
        assertEquals(List.of(), outbox().open());
    }

    @Test
    void an_invalid_transaction_is_reported_with_its_block() throws Exception {
        zone.statuses.add(Optional.of(CommitStatus.of(9, TxValidationCode.ENDORSEMENT_POLICY_FAILURE)));
        Outcome outcome = client().submit(INTENT, Review.NONE);
        assertEquals(Outcome.Status.INVALID, outcome.status());
        assertEquals(Optional.of(9L), outcome.block());
        assertEquals(Optional.of("NOT_ENOUGH_ENDORSERS"), outcome.code());
        assertEquals(List.of(), outbox().open());
    }

    @Test
    void a_hostile_answer_is_neither_signed_nor_sent() {
        zone.hostile = true;
        assertThrows(RefusedToSignException.class, () -> client().submit(INTENT, Review.NONE));
        assertEquals(List.of("zone endorse"), calls);
    }

    private LedgerClient client() {
        return client(attempt -> true);
    }

    private LedgerClient client(Pause pause) {
        return client(pause, Clock.systemUTC());
    }

    private LedgerClient client(Pause pause, Clock clock) {
        EndorserPolicy policy = new EndorserPolicy(new MspManager(List.of(ZHD.msp(), BJCOM.msp())), 2);
        return new LedgerClient(
                TRADER, TransactionSigner.of(KEYS.getPrivate()), policy, List.of(zone, agency), outbox(), clock, pause);
    }

    private Outbox outbox() {
        return new Outbox(folder);
    }

    private static LedgerFailure failure(String code, Stage stage, Retry retry) {
        return new LedgerFailure(code, stage, "made by the test", retry, List.of());
    }

    /** Answers honestly unless told otherwise, and notes what it was asked. */
    private final class Way implements Transport {
        final Deque<LedgerFailure> failures = new ArrayDeque<>();
        final Deque<LedgerFailure> submitFailures = new ArrayDeque<>();
        final Deque<Optional<CommitStatus>> statuses = new ArrayDeque<>();
        final List<String> submitted = new ArrayList<>();
        boolean hostile;
        private final String name;

        Way(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public byte[] endorse(byte[] proposed, byte[] signature) throws LedgerException {
            calls.add(name + " endorse");
            fail(failures);
            byte[] asked = hostile ? Proposals.build(INTENT, TRADER) : proposed;
            return HONEST.endorse(asked).toByteArray();
        }

        @Override
        public Optional<CommitStatus> submit(String channel, byte[] prepared, byte[] signature) throws LedgerException {
            calls.add(name + " submit");
            submitted.add(org.digitaltrade.format.Digests.sha256Hex(prepared, signature));
            fail(submitFailures);
            return Optional.empty();
        }

        @Override
        public Optional<CommitStatus> status(String channel, String transactionId, Duration wait) {
            calls.add(name + " status");
            Optional<CommitStatus> status = statuses.poll();
            return status == null ? Optional.empty() : status;
        }

        @Override
        public void close() {}

        private void fail(Deque<LedgerFailure> queue) throws LedgerException {
            LedgerFailure failure = queue.poll();
            if (failure != null) {
                throw new LedgerException(failure);
            }
        }
    }
}
