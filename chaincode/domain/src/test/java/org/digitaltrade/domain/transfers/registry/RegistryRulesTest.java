package org.digitaltrade.domain.transfers.registry;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.RegistrySamples;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegistryRulesTest {
    private static final RegistryEntry LIST = RegistrySamples.negativeList("FIELD");
    private static final Hash HASH = TransferSamples.textHash(LIST);
    private static final Actor BJEIT = new Actor("BJEIT", PartyId.authority("BJEIT"), Role.AGENCY_OFFICER);

    @Test
    void a_list_counts_once_all_three_agencies_have_adopted_it() {
        RegisteredEntry entry = proposed(LIST);
        for (Actor agency : List.of(TransferSamples.BJCAC, TransferSamples.BJCOM, BJEIT)) {
            assertEquals(Optional.empty(), entry.adopted());
            entry = adopted(entry, agency);
        }
        assertEquals(Optional.of(LIST), entry.adopted());
        assertEquals(RecordType.OVERLAY, entry.recordType());
        assertEquals(List.of("NL-BJ", "NL-BJ-2026"), entry.keyParts());
    }

    @Test
    void a_zone_adopts_its_own_policy_with_the_agencies() {
        assertEquals(
                List.of("BJCAC", "BJCOM", "BJEIT", "ZHD"),
                RegistrySamples.policy(RegistrySamples.zonePolicy()).adopters());
        assertEquals(
                List.of("BJCAC", "BJCOM"),
                RegistrySamples.jurisdiction("SG", true).adopters());
    }

    @Test
    void strangers_neither_propose_nor_adopt_and_nobody_adopts_another_content() {
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(RegistryRules.propose(LIST, HASH, Optional.empty(), by(TransferSamples.HANDLER))));
        assertEquals(Code.EXISTS, codeOf(RegistryRules.propose(LIST, HASH, Optional.of(proposed(LIST)), by(BJEIT))));
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(RegistryRules.adopt(proposed(LIST), HASH, new Registry(List.of()), by(TransferSamples.ZONE))));
        assertEquals(
                Code.HASH_MISMATCH,
                codeOf(RegistryRules.adopt(proposed(LIST), hash('0'), new Registry(List.of()), by(BJEIT))));
        assertEquals(
                Code.EXISTS,
                codeOf(RegistryRules.adopt(adopted(proposed(LIST), BJEIT), HASH, new Registry(List.of()), by(BJEIT))));
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT,
                codeOf(RegistryRules.propose(LIST, hash('0'), Optional.of(adopted(proposed(LIST), BJEIT)), by(BJEIT))));
    }

    @Test
    void of_one_subject_one_entry_is_in_force_on_a_day() {
        RegistryEntry next = with(
                with(with(LIST, "id", new CodeWord("NL-BJ-2027")), "effectiveFrom", LocalDate.of(2027, 1, 1)),
                "supersedes",
                Optional.of(LIST.id()));
        RegistryEntry careless = with(next, "supersedes", Optional.empty());

        assertEquals(
                Code.REGISTRY_OVERLAPS,
                codeOf(RegistryRules.adopt(
                        proposed(careless),
                        TransferSamples.textHash(careless),
                        new Registry(List.of(LIST)),
                        by(BJEIT))));
        Registry both = new Registry(List.of(LIST, next));
        assertEquals(List.of(LIST), both.inForce(LocalDate.of(2026, 12, 31)));
        assertEquals(List.of(next), both.inForce(LocalDate.of(2027, 1, 1)));
        assertEquals(List.of(), both.inForce(LocalDate.of(2025, 12, 31)));
        assertEquals(
                List.of(),
                new Registry(List.of(with(LIST, "effectiveTo", Optional.of(TODAY)))).inForce(TODAY.plusDays(1)));
    }

    @Test
    void an_entry_says_one_thing_and_does_not_contradict_itself() {
        for (Executable wrong : List.<Executable>of(
                () -> with(LIST, "negativeList", Optional.empty()),
                () -> with(
                        LIST,
                        "greaterBayArea",
                        RegistrySamples.greaterBayArea("HK").greaterBayArea()),
                () -> with(LIST, "effectiveTo", Optional.of(LocalDate.of(2025, 12, 31))),
                () -> with(LIST, "supersedes", Optional.of(LIST.id())),
                () -> RegistrySamples.greaterBayArea(),
                () -> RegistrySamples.stage(0, Direction.OUT, "SG"),
                () -> RegistrySamples.stage(1, Direction.OUT),
                () -> RegistrySamples.authority(PartyId.authority("X".repeat(3))),
                () -> RegistrySamples.scenario(),
                () -> with(RegistrySamples.scenario("A"), "saPi", Optional.of(-1)),
                () -> with(LIST.negativeList().orElseThrow(), "scope", Scope.FTZ),
                () -> with(LIST.negativeList().orElseThrow(), "sectors", List.of()))) {
            assertEquals(Code.REGISTRY_INVALID, thrownBy(wrong));
        }
        assertEquals(
                Code.OUT_OF_SCOPE_CORE, thrownBy(() -> with(RegistrySamples.zonePolicy(), "maxGrade", DataGrade.CORE)));
    }

    private static RegisteredEntry proposed(RegistryEntry entry) {
        return apply(
                null,
                RegistryRules.propose(
                        entry, TransferSamples.textHash(entry), Optional.empty(), by(TransferSamples.BJCAC)));
    }

    private static RegisteredEntry adopted(RegisteredEntry entry, Actor agency) {
        return apply(entry, RegistryRules.adopt(entry, entry.proposal().hash(), new Registry(List.of()), by(agency)));
    }

    private static RegisteredEntry apply(
            @Nullable RegisteredEntry before, Decision<LedgerEvent<RegisteredEntry>> decision) {
        return decision.fold(events -> events.get(0).applyTo(before), rejection -> {
            throw new RejectedException(rejection);
        });
    }
}
