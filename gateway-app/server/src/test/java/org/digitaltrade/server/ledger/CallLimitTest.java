package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Stage;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;
import org.junit.jupiter.api.Test;

class CallLimitTest {
    private final CallLimit limit = new CallLimit();

    @Test
    void one_call_too_many_is_told_to_come_back() {
        assertEquals(
                Problem.of(Code.BUSY, "128 calls are under way").asRetryable(), innermost(CallLimit.MAX_IN_FLIGHT));
        assertEquals("done", limit.run(() -> "done"));
    }

    @Test
    void a_call_that_failed_gives_its_place_back() {
        LedgerFailure failure = new LedgerFailure(
                Code.ENDORSERS_MISSING.name(), Stage.ENDORSE, "ZHD is down", Retry.SAME_BYTES, List.of("ZHD"));
        for (int i = 0; i <= CallLimit.MAX_IN_FLIGHT; i++) {
            ProblemException failed = assertThrows(
                    ProblemException.class,
                    () -> limit.run(() -> {
                        throw new LedgerException(failure);
                    }));
            assertEquals(Problem.of(failure), failed.problem());
        }
    }

    /** The problem of a call made while that many others are under way. */
    private Problem innermost(int others) {
        if (others == 0) {
            return assertThrows(ProblemException.class, () -> limit.run(() -> "never"))
                    .problem();
        }
        return limit.run(() -> innermost(others - 1));
    }
}
