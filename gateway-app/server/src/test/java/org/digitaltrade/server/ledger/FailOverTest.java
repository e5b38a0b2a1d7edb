package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.CommitStatus;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Stage;
import org.digitaltrade.client.Transport;
import org.digitaltrade.domain.Code;
import org.junit.jupiter.api.Test;

class FailOverTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void the_first_peer_that_answers_is_the_last_that_is_asked() throws LedgerException {
        assertEquals("B", call(List.of(failing("A", Code.NETWORK_UNREACHABLE), answering("B"), answering("C"))));
        assertEquals(List.of("A", "B"), asked);
    }

    @Test
    void a_peer_whose_own_chaincode_is_down_is_passed_over() throws LedgerException {
        assertEquals("B", call(List.of(failing("A", Code.ENDORSERS_MISSING), answering("B"))));
    }

    @Test
    void an_open_outcome_is_handed_to_another_peer_because_the_same_bytes_count_once() throws LedgerException {
        assertEquals("B", call(List.of(failing("A", Code.OUTCOME_UNKNOWN), answering("B"))));
    }

    @Test
    void what_the_request_is_to_blame_for_is_not_asked_twice() {
        for (Code code : List.of(Code.NOT_FOUND, Code.ENDORSERS_DISAGREE, Code.CLOCK_SKEW, Code.ALREADY_RECORDED)) {
            asked.clear();
            assertEquals(code.name(), failure(List.of(failing("A", code), answering("B"))));
            assertEquals(List.of("A"), asked);
        }
    }

    @Test
    void three_peers_are_enough_to_know_that_the_network_is_down() {
        Code down = Code.NETWORK_UNREACHABLE;
        assertEquals(
                down.name(),
                failure(List.of(failing("A", down), failing("B", down), failing("C", down), answering("D"))));
        assertEquals(List.of("A", "B", "C"), asked);
    }

    private String call(List<FakePeer> peers) throws LedgerException {
        return FailOver.call(peers, peer -> peer.answer(asked));
    }

    private String failure(List<FakePeer> peers) {
        return assertThrows(LedgerException.class, () -> call(peers)).failure().code();
    }

    private static FakePeer answering(String name) {
        return new FakePeer(name, Optional.empty());
    }

    private static FakePeer failing(String name, Code code) {
        return new FakePeer(name, Optional.of(code));
    }

    private record FakePeer(String name, Optional<Code> failure) implements Transport {
        String answer(List<String> asked) throws LedgerException {
            asked.add(name);
            if (failure.isPresent()) {
                throw new LedgerException(
                        new LedgerFailure(failure.get().name(), Stage.ENDORSE, "", Retry.NO, List.of()));
            }
            return name;
        }

        @Override
        public byte[] endorse(byte[] proposed, byte[] signature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CommitStatus> submit(String channel, byte[] prepared, byte[] signature) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CommitStatus> status(String channel, String transactionId, Duration wait) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
