package org.digitaltrade.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Stage;
import org.digitaltrade.domain.Code;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_failure_of_the_network_keeps_its_code_stage_and_organisations() {
        assertEquals(
                new Problem(
                        Code.ENDORSERS_DISAGREE,
                        "different results",
                        Optional.of(Stage.ENDORSE),
                        Optional.empty(),
                        false,
                        List.of("BJCAC", "ZHD")),
                Problem.of(new LedgerFailure(
                        "ENDORSERS_DISAGREE", Stage.ENDORSE, "different results", Retry.NO, List.of("BJCAC", "ZHD"))));
    }

    @Test
    void a_code_of_a_newer_chaincode_stays_readable() {
        Problem problem = Problem.of(
                new LedgerFailure("BRAND_NEW_RULE", Stage.ENDORSE, "not yet", Retry.NEW_PROPOSAL, List.of()));
        assertEquals(Code.CHAINCODE_ERROR, problem.code());
        assertEquals("BRAND_NEW_RULE: not yet", problem.detail());
        assertEquals(true, problem.retryable());
    }
}
