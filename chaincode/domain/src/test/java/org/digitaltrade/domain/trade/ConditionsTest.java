package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.CONTRACT_ID;
import static org.digitaltrade.domain.trade.TradeSamples.EVIDENCE;
import static org.digitaltrade.domain.trade.TradeSamples.LICENCE;
import static org.digitaltrade.domain.trade.TradeSamples.NOW;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.approvals;
import static org.digitaltrade.domain.trade.TradeSamples.by;
import static org.digitaltrade.domain.trade.TradeSamples.concluded;
import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.token;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsTest {
    private static final CaseToken SUSPENDED = Changed.with(token(), "status", TokenStatus.SUSPENDED);

    private final TradeContract licensed =
            TradeSamples.after(concluded(), satisfy(concluded(), "licence", Optional.of(LICENCE), token()));

    @Test
    void a_condition_is_satisfied_by_the_evidence_that_the_parties_agreed_on() {
        assertEquals(
                Decision.accept(new ConditionSatisfied(
                        CONTRACT_ID, "licence", Optional.of(LICENCE), Optional.empty(), PROVIDER.party(), NOW)),
                satisfy(concluded(), "licence", Optional.of(LICENCE), token()));
        assertEquals("EVIDENCE_MISMATCH", outcome(concluded(), "licence", Optional.of(EVIDENCE)));
        assertEquals("EVIDENCE_MISMATCH", outcome(concluded(), "licence", Optional.empty()));
    }

    @Test
    void the_last_condition_brings_the_contract_into_force() {
        assertEquals(
                Decision.accept(List.of(
                        new ConditionSatisfied(
                                CONTRACT_ID,
                                "approval",
                                Optional.empty(),
                                Optional.of(token().source()),
                                PROVIDER.party(),
                                NOW),
                        new ContractBroughtIntoForce(CONTRACT_ID, PROVIDER.party(), NOW))),
                satisfy(licensed, "approval", Optional.empty(), token()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTIVE", "RENEWAL_PENDING"})
    void an_approval_in_another_status_satisfies_nothing(TokenStatus status) {
        CaseToken inactive = Changed.with(token(), "status", status);
        assertEquals(
                "APPROVAL_NOT_ACTIVE", Outcomes.of(() -> satisfy(licensed, "approval", Optional.empty(), inactive)));
    }

    @Test
    void an_approval_is_shown_by_its_token_alone() {
        assertEquals("EVIDENCE_MISMATCH", outcome(licensed, "approval", Optional.of(EVIDENCE)));
        assertEquals(
                "APPROVAL_NOT_ACTIVE",
                Outcomes.of(() -> Conditions.satisfy(
                        licensed, "approval", Optional.empty(), approvals(document()), by(PROVIDER))));
    }

    @Test
    void an_approval_that_has_been_suspended_since_keeps_the_contract_out_of_force() {
        TradeContract approved =
                TradeSamples.after(concluded(), satisfy(concluded(), "approval", Optional.empty(), token()));
        assertEquals(
                List.of("APPROVAL_NOT_ACTIVE", "ConditionSatisfied ContractBroughtIntoForce"),
                List.of(
                        Outcomes.of(() -> satisfy(approved, "licence", Optional.of(LICENCE), SUSPENDED)),
                        Outcomes.of(() -> satisfy(approved, "licence", Optional.of(LICENCE), token()))));
    }

    @Test
    void a_condition_is_satisfied_once() {
        assertEquals(
                List.of("EXISTS", "EXISTS_WITH_DIFFERENT_CONTENT", "NOT_FOUND"),
                List.of(
                        outcome(licensed, "licence", Optional.of(LICENCE)),
                        outcome(licensed, "licence", Optional.of(EVIDENCE)),
                        outcome(licensed, "other", Optional.of(EVIDENCE))));
    }

    @Test
    void time_does_not_run_backwards() {
        assertEquals(
                "CLOCK_BEHIND",
                Outcomes.of(() -> Conditions.satisfy(
                        licensed,
                        "approval",
                        Optional.empty(),
                        approvals(document(), token()),
                        TradeSamples.at(NOW.minusMillis(1), PROVIDER))));
    }

    private static String outcome(TradeContract contract, String conditionId, Optional<Hash> evidence) {
        return Outcomes.of(() -> satisfy(contract, conditionId, evidence, token()));
    }

    private static Decision<ContractEvent> satisfy(
            TradeContract contract, String conditionId, Optional<Hash> evidence, CaseToken token) {
        return Conditions.satisfy(contract, conditionId, evidence, approvals(document(), token), by(PROVIDER));
    }
}
