package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Stage;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Deque<LedgerFailure> failures = new ArrayDeque<>();
    private int asked;
    private boolean behind;
    private final Patience patience = new Patience((mspId, channel) -> behind, attempt -> true);

    @Test
    void a_refusal_by_a_peer_that_is_behind_is_asked_for_again() throws LedgerException {
        behind = true;
        fails(1, "NOT_FOUND", Retry.NO);
        assertEquals("endorsed", patience.call("trade", this::endorse));
        assertEquals(2, asked);
    }

    @Test
    void a_refusal_by_a_peer_that_has_every_block_holds() {
        fails(1, "NOT_FOUND", Retry.NO);
        assertThrows(LedgerException.class, () -> patience.call("trade", this::endorse));
        assertEquals(1, asked);
    }

    @Test
    void peers_that_disagree_are_asked_again() throws LedgerException {
        fails(2, "ENDORSERS_DISAGREE", Retry.LATER);
        assertEquals("endorsed", patience.call("trade", this::endorse));
        assertEquals(3, asked);
    }

    @Test
    void patience_has_an_end() {
        fails(9, "ENDORSERS_DISAGREE", Retry.LATER);
        assertThrows(LedgerException.class, () -> patience.call("trade", this::endorse));
        assertEquals(5, asked);
    }

    @Test
    void a_failure_that_time_does_not_mend_is_passed_on_at_once() {
        behind = true;
        fails(1, "NETWORK_UNREACHABLE", Retry.SAME_BYTES);
        assertThrows(LedgerException.class, () -> patience.call("trade", this::endorse));
        assertEquals(1, asked);
    }

    private void fails(int times, String code, Retry retry) {
        for (int i = 0; i < times; i++) {
            failures.add(new LedgerFailure(code, Stage.ENDORSE, "made by the test", retry, List.of("ZHD")));
        }
    }

    private String endorse() throws LedgerException {
        asked++;
        LedgerFailure failure = failures.poll();
        if (failure != null) {
            throw new LedgerException(failure);
        }
        return "endorsed";
    }
}
