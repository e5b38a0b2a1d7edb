package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.CONTRACT_ID;
import static org.digitaltrade.domain.trade.TradeSamples.EVIDENCE;
import static org.digitaltrade.domain.trade.TradeSamples.LICENCE;
import static org.digitaltrade.domain.trade.TradeSamples.NOW;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RECIPIENT;
import static org.digitaltrade.domain.trade.TradeSamples.approvals;
import static org.digitaltrade.domain.trade.TradeSamples.by;
import static org.digitaltrade.domain.trade.TradeSamples.delivered;
import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.inForce;
import static org.digitaltrade.domain.trade.TradeSamples.token;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformingTest {

    @Test
    void a_milestone_is_recorded_with_its_evidence() {
        assertEquals(
                Decision.accept(new MilestoneRecorded(CONTRACT_ID, "delivery", EVIDENCE, PROVIDER.party(), NOW)),
                record(inForce(), "delivery", EVIDENCE, PROVIDER, token()));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "delivery, PROVIDER, MilestoneRecorded",
        "delivery, RECIPIENT, NOT_AUTHORISED",
        "acceptance, PROVIDER, NOT_AUTHORISED",
        "acceptance, RECIPIENT, MilestoneRecorded",
        "payment, PROVIDER, MilestoneRecorded",
        "payment, RECIPIENT, MilestoneRecorded",
        "other, PROVIDER, NOT_FOUND",
    })
    void each_kind_of_milestone_has_its_recorder(String milestoneId, String side, String expected) {
        Actor actor = side.equals("PROVIDER") ? PROVIDER : RECIPIENT;
        assertEquals(expected, Outcomes.of(() -> record(inForce(), milestoneId, EVIDENCE, actor, token())));
    }

    @Test
    void deliveries_of_data_freeze_with_the_case_and_nothing_else_does() {
        CaseToken suspended = Changed.with(token(), "status", TokenStatus.SUSPENDED);
        assertEquals(
                List.of("APPROVAL_NOT_ACTIVE", "MilestoneRecorded", "MilestoneRecorded"),
                List.of(
                        Outcomes.of(() -> record(inForce(), "delivery", EVIDENCE, PROVIDER, suspended)),
                        Outcomes.of(() -> record(inForce(), "acceptance", EVIDENCE, RECIPIENT, suspended)),
                        Outcomes.of(() -> record(inForce(), "payment", EVIDENCE, RECIPIENT, suspended))));
    }

    @Test
    void a_milestone_is_reached_once() {
        assertEquals(
                List.of("EXISTS", "EXISTS_WITH_DIFFERENT_CONTENT"),
                List.of(
                        Outcomes.of(() -> record(delivered(), "delivery", EVIDENCE, PROVIDER, token())),
                        Outcomes.of(() -> record(delivered(), "delivery", LICENCE, PROVIDER, token()))));
    }

    @Test
    void performance_is_confirmed_when_every_milestone_is_reached() {
        assertEquals("MILESTONES_OPEN", Outcomes.of(() -> Performing.confirm(inForce(), by(PROVIDER))));
        assertEquals(
                Decision.accept(new PerformanceConfirmed(CONTRACT_ID, PROVIDER.party(), NOW)),
                Performing.confirm(delivered(), by(PROVIDER)));
    }

    @Test
    void the_last_party_s_word_fulfils_the_contract() {
        TradeContract confirmed = TradeSamples.after(delivered(), Performing.confirm(delivered(), by(PROVIDER)));
        assertEquals(
                Decision.accept(List.of(
                        new PerformanceConfirmed(CONTRACT_ID, RECIPIENT.party(), NOW),
                        new ContractFulfilled(CONTRACT_ID, RECIPIENT.party(), NOW))),
                Performing.confirm(confirmed, by(RECIPIENT)));
        assertEquals("EXISTS", Outcomes.of(() -> Performing.confirm(confirmed, by(PROVIDER))));
    }

    private static Decision<ContractEvent> record(
            TradeContract contract, String milestoneId, Hash evidence, Actor actor, CaseToken token) {
        return Performing.recordMilestone(contract, milestoneId, evidence, approvals(document(), token), by(actor));
    }
}
