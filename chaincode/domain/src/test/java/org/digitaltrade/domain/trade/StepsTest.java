package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.AGENCY;
import static org.digitaltrade.domain.trade.TradeSamples.EVIDENCE;
import static org.digitaltrade.domain.trade.TradeSamples.LICENCE;
import static org.digitaltrade.domain.trade.TradeSamples.OTHER_ZONE;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RECIPIENT;
import static org.digitaltrade.domain.trade.TradeSamples.STRANGER;
import static org.digitaltrade.domain.trade.TradeSamples.ZONE;
import static org.digitaltrade.domain.trade.TradeSamples.approvals;
import static org.digitaltrade.domain.trade.TradeSamples.at;
import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.signatureOf;
import static org.digitaltrade.domain.trade.TradeSamples.token;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.junit.jupiter.api.Test;

/** Every step, by every kind of actor, in every state: the whole table, compared at once. */
class StepsTest {
    private static final String TABLE = """
            step             by         | OFFERED         REJECTED        REVOKED         LAPSED          AWAITING_CONDITION IN_FORCE        FULFILLED
            accept           provider   | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            accept           recipient  | accepted        BAD_STATE       BAD_STATE       BAD_STATE       EXISTS             EXISTS          EXISTS
            accept           others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            reject           provider   | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            reject           recipient  | accepted        EXISTS          BAD_STATE       BAD_STATE       BAD_STATE          BAD_STATE       BAD_STATE
            reject           others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            revokeOffer      provider   | accepted        BAD_STATE       EXISTS          BAD_STATE       BAD_STATE          BAD_STATE       BAD_STATE
            revokeOffer      recipient  | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            revokeOffer      others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            lapse            provider   | NOT_YET_DUE     BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          BAD_STATE       BAD_STATE
            lapse            recipient  | NOT_YET_DUE     BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          BAD_STATE       BAD_STATE
            lapse            stranger   | NOT_YET_DUE     BAD_STATE       BAD_STATE       EXISTS          BAD_STATE          BAD_STATE       BAD_STATE
            lapse            others     | NOT_YET_DUE     BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          BAD_STATE       BAD_STATE
            satisfyCondition provider   | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       accepted           EXISTS          EXISTS
            satisfyCondition recipient  | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       accepted           EXISTS          EXISTS
            satisfyCondition its zone   | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       accepted           EXISTS          EXISTS
            satisfyCondition others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            recordMilestone  provider   | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          accepted        EXISTS
            recordMilestone  recipient  | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            recordMilestone  others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            confirm          provider   | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          MILESTONES_OPEN EXISTS
            confirm          recipient  | BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE       BAD_STATE          MILESTONES_OPEN EXISTS
            confirm          others     | NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED  NOT_AUTHORISED     NOT_AUTHORISED  NOT_AUTHORISED
            """;

    private record Step(String name, BiFunction<TradeContract, Invocation, Decision<ContractEvent>> decide) {}

    private record By(String name, Actor actor) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "accept",
                    (contract, by) -> Offering.accept(contract, signatureOf(RECIPIENT, SignatoryRole.RECIPIENT), by)),
            new Step("reject", (contract, by) -> Offering.reject(contract, "too dear", by)),
            new Step("revokeOffer", Offering::revoke),
            new Step("lapse", Offering::lapse),
            new Step(
                    "satisfyCondition",
                    (contract, by) -> Conditions.satisfy(
                            contract, "licence", Optional.of(LICENCE), approvals(document(), token()), by)),
            new Step(
                    "recordMilestone",
                    (contract, by) -> Performing.recordMilestone(
                            contract, "delivery", EVIDENCE, approvals(document(), token()), by)),
            new Step("confirm", Performing::confirm));

    private static final List<By> ACTORS = List.of(
            new By("provider", PROVIDER),
            new By("recipient", RECIPIENT),
            new By("its zone", ZONE),
            new By("another zone", OTHER_ZONE),
            new By("agency", AGENCY),
            new By("stranger", STRANGER));

    @Test
    void every_step_by_everyone_in_every_state() {
        Map<String, String> rows = rows();
        StringBuilder expected = new StringBuilder();
        StringBuilder actual = new StringBuilder();
        for (Step step : STEPS) {
            for (By by : ACTORS) {
                String name = step.name() + " " + by.name();
                String row = rows.getOrDefault(name, rows.getOrDefault(step.name() + " others", "missing"));
                expected.append(name).append(' ').append(row).append('\n');
                actual.append(name).append(' ').append(outcomes(step, by)).append('\n');
            }
        }
        assertEquals(expected.toString(), actual.toString());
    }

    /** Within the offer's time where it is open, and after the record's last change. */
    private static String outcomes(Step step, By by) {
        return Arrays.stream(ContractState.values())
                .map(state -> {
                    TradeContract contract = TradeSamples.inState(state);
                    Invocation invocation = at(contract.changedAt().plusSeconds(1), by.actor());
                    String outcome = Outcomes.of(() -> step.decide().apply(contract, invocation));
                    return outcome.equals(outcome.toUpperCase(Locale.ROOT)) ? outcome : "accepted";
                })
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        TABLE.lines().skip(1).forEach(line -> {
            int bar = line.indexOf('|');
            rows.put(words(line.substring(0, bar)), words(line.substring(bar + 1)));
        });
        return rows;
    }

    private static String words(String columns) {
        return columns.trim().replaceAll(" +", " ");
    }
}
