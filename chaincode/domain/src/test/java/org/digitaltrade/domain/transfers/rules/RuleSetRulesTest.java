package org.digitaltrade.domain.transfers.rules;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetRulesTest {
    private static final Actor BJCAC = TransferSamples.BJCAC;
    private static final Actor BJCOM = TransferSamples.BJCOM;
    private static final Actor BJEIT = new Actor("BJEIT", PartyId.authority("BJEIT"), Role.AGENCY_OFFICER);
    private static final RuleSet LAW = RuleSamples.lawOf2026();
    private static final Hash HASH = hash('1');
    private static final RuleSetRegister NONE = new RuleSetRegister(List.of());

    @Test
    void a_rule_set_takes_effect_with_the_third_adoption_and_not_before() {
        RuleSetEntry entry = proposed();
        for (Actor agency : List.of(BJEIT, BJCAC)) {
            entry = after(entry, RuleSetRules.adopt(entry, HASH, NONE, by(agency)));
            assertEquals(Optional.empty(), entry.adopted());
            assertEquals(new RuleSetRegister(List.of()), RuleSetRegister.of(List.of(entry)));
        }
        entry = after(entry, RuleSetRules.adopt(entry, HASH, NONE, by(BJCOM)));

        assertEquals(Optional.of(LAW), entry.adopted());
        assertEquals(new RuleSetRegister(List.of(LAW)), RuleSetRegister.of(List.of(entry)));
    }

    @Test
    void only_officers_of_the_three_agencies_propose_and_adopt() {
        for (Actor actor : List.of(TransferSamples.HANDLER, TransferSamples.ZONE, TransferSamples.AUDITOR)) {
            assertEquals(Code.NOT_AUTHORISED, codeOf(RuleSetRules.propose(LAW, HASH, Optional.empty(), by(actor))));
            assertEquals(Code.NOT_AUTHORISED, codeOf(RuleSetRules.adopt(proposed(), HASH, NONE, by(actor))));
        }
    }

    @Test
    void an_agency_adopts_once_and_only_what_it_has_read() {
        RuleSetEntry adopted = after(proposed(), RuleSetRules.adopt(proposed(), HASH, NONE, by(BJCAC)));

        assertEquals(Code.EXISTS, codeOf(RuleSetRules.adopt(adopted, HASH, NONE, by(BJCAC))));
        assertEquals(Code.HASH_MISMATCH, codeOf(RuleSetRules.adopt(adopted, hash('2'), NONE, by(BJCOM))));
    }

    @Test
    void a_proposal_may_be_replaced_until_somebody_has_adopted_it() {
        RuleSet other = with(LAW, "limitations", List.of("changed"));
        RuleSetEntry adopted = after(proposed(), RuleSetRules.adopt(proposed(), HASH, NONE, by(BJCAC)));

        assertEquals(Code.EXISTS, codeOf(RuleSetRules.propose(LAW, HASH, Optional.of(proposed()), by(BJCOM))));
        assertEquals(
                other,
                after(proposed(), RuleSetRules.propose(other, hash('2'), Optional.of(proposed()), by(BJCOM)))
                        .ruleSet());
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT,
                codeOf(RuleSetRules.propose(other, hash('2'), Optional.of(adopted), by(BJCOM))));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-2025-01, 2025-01-01, 2025-12-31, '', true",
        "CN-2025-01, 2025-01-01, 2026-01-01, '', false",
        "CN-2025-01, 2025-01-01, '', '', false",
        "CN-2027-01, 2027-01-01, '', '', false",
        "CN-2027-01, 2027-01-01, '', CN-2026-01, true",
        "CN-2026-02, 2026-01-01, '', CN-2026-01, false",
        "SG-2026-01, 2026-01-01, '', '', true"
    })
    void rule_sets_of_a_country_do_not_overlap(String id, LocalDate from, String to, String supersedes, boolean fits) {
        RuleSet candidate = with(
                RuleSamples.ruleSet(
                        id,
                        from,
                        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        WindowStart.THIS_YEAR),
                "supersedes",
                Optional.of(supersedes).filter(name -> !name.isEmpty()));
        RuleSetEntry entry = after(null, RuleSetRules.propose(candidate, HASH, Optional.empty(), by(BJCAC)));
        RuleSetRegister register = new RuleSetRegister(List.of(LAW));

        assertEquals(
                fits ? List.of() : List.of(Code.RULESET_OVERLAPS),
                RuleSetRules.adopt(entry, HASH, register, by(BJCAC))
                        .fold(events -> List.of(), rejection -> List.of(rejection.code())));
    }

    private static RuleSetEntry proposed() {
        return after(null, RuleSetRules.propose(LAW, HASH, Optional.empty(), by(BJCAC)));
    }

    private static RuleSetEntry after(@Nullable RuleSetEntry before, Decision<LedgerEvent<RuleSetEntry>> decision) {
        return decision.fold(events -> events.get(0).applyTo(before), rejection -> {
            throw new RejectedException(rejection);
        });
    }
}
