package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.GuideExemption;
import org.digitaltrade.domain.transfers.registry.ListScenario;
import org.digitaltrade.domain.transfers.registry.Membership;
import org.digitaltrade.domain.transfers.registry.Overlays;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.registry.Scope;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTest {
    private static final List<CodeWord> FTZ = RegistrySamples.words("BJ-FTZ");

    @Test
    void what_a_city_list_does_not_name_in_its_sector_is_exempt_and_acknowledged_by_the_zone() {
        FakeSources known = new FakeSources().with(RegistrySamples.negativeList("OTHER"));
        TransferCase classified = classified(file(NegativeListStanding.UNLISTED), known);

        assertEquals(Route.EXEMPT_NEGLIST, classified.classified().route());
        assertEquals(
                RegistrySamples.words("NL-BJ-2026"), classified.classified().overlays());
        assertEquals(Code.NEGATIVE_LIST_MISMATCH, codeOf(classify(file(NegativeListStanding.NOT_COVERED), known)));
        assertEquals(
                Code.NEGATIVE_LIST_MISMATCH, codeOf(classify(file(NegativeListStanding.UNLISTED), new FakeSources())));
    }

    @Test
    void a_list_of_a_free_trade_zone_is_for_its_members_alone() {
        RegistryEntry list = RegistrySamples.negativeList(Scope.FTZ, FTZ, RegistrySamples.scenario("ACCOUNT_ID"));
        Membership membership =
                new Membership(FTZ.get(0), new CodeWord("GROUP"), TODAY.minusDays(1), Optional.of(TODAY), hash('9'));
        FakeSources member = new FakeSources()
                .with(list)
                .with(new Enterprise(HANDLER.party(), Zone.HD, List.of(membership), Optional.empty(), List.of()));

        assertEquals(
                Route.SECURITY_ASSESSMENT,
                classified(file(NegativeListStanding.LISTED_SA), member)
                        .classified()
                        .route());
        assertEquals(
                Route.SCC_OR_CERT,
                classified(file(NegativeListStanding.NOT_COVERED), new FakeSources().with(list))
                        .classified()
                        .route());
    }

    @ParameterizedTest
    @CsvSource({
        "199999, 0, UNLISTED",
        "200000, 0, LISTED_SCC",
        "499999, 0, LISTED_SCC",
        "500000, 0, LISTED_SA",
        "0, 9, UNLISTED",
        "0, 10, LISTED_SCC",
        "0, 99, LISTED_SCC",
        "0, 100, LISTED_SA"
    })
    void a_scenario_has_thresholds_of_its_own(int pi, int spi, NegativeListStanding standing) {
        ListScenario scenario = new ListScenario(
                new CodeWord("predictive-maintenance"),
                RegistrySamples.words("ACCOUNT_ID"),
                Optional.of(500_000),
                Optional.of(100),
                Optional.of(200_000),
                Optional.of(10),
                RegistrySamples.words("MAP"));
        Overlays overlays = new Overlays(List.of(RegistrySamples.negativeList(Scope.CITY, List.of(), scenario)));
        CodeWord sector = new CodeWord("industrial-data");
        CodeWord scenarioCode = new CodeWord("predictive-maintenance");
        MeterReading reading = new MeterReading(pi, spi);

        assertEquals(standing, overlays.standing(sector, scenarioCode, RegistrySamples.words("ACCOUNT_ID"), reading));
        assertEquals(
                NegativeListStanding.LISTED_SA,
                overlays.standing(sector, scenarioCode, RegistrySamples.words("MAP"), reading));
        assertEquals(
                NegativeListStanding.UNLISTED,
                overlays.standing(sector, scenarioCode, RegistrySamples.words("OTHER"), reading));
        assertEquals(
                NegativeListStanding.UNLISTED,
                overlays.standing(sector, new CodeWord("other"), RegistrySamples.words("MAP"), reading));
        assertEquals(
                NegativeListStanding.NOT_COVERED,
                overlays.standing(new CodeWord("other"), scenarioCode, RegistrySamples.words("MAP"), reading));
    }

    @Test
    void what_a_list_calls_important_is_graded_so() {
        ListScenario scenario =
                with(RegistrySamples.scenario("ACCOUNT_ID"), "importantItems", RegistrySamples.words("MACHINE_ID"));
        FakeSources known = new FakeSources().with(RegistrySamples.negativeList(Scope.CITY, List.of(), scenario));

        assertEquals(Code.GRADE_MISMATCH, codeOf(classify(file(NegativeListStanding.LISTED_SA), known)));
    }

    @Test
    void a_sector_guide_exempts_what_it_names() {
        GuideExemption exemption = new GuideExemption(
                new CodeWord("X1"),
                new CodeWord("predictive-maintenance"),
                RegistrySamples.words("ACCOUNT_ID", "MACHINE_ID"),
                Optional.of(150_001),
                Optional.empty());
        RuleResult found = classified(TransferSamples.file(), new FakeSources().with(RegistrySamples.guide(exemption)))
                .classified()
                .decisive();

        assertEquals(
                List.of(Row.R13, Route.EXEMPT_PURPOSE, List.of("LAW art. 13", "SECTOR-INDUSTRY-2026 X1")),
                List.of(found.row(), found.route(), found.legalBasis()));
        for (GuideExemption narrower : List.of(
                with(exemption, "belowPi", Optional.of(150_000)),
                with(exemption, "fieldIds", RegistrySamples.words("ACCOUNT_ID")),
                with(exemption, "scenarioCode", new CodeWord("other")))) {
            assertEquals(
                    Route.SCC_OR_CERT,
                    classified(TransferSamples.file(), new FakeSources().with(RegistrySamples.guide(narrower)))
                            .classified()
                            .route());
        }
    }

    @Test
    void a_treaty_counts_with_a_claim_with_evidence_and_a_profile_that_lists_it() {
        FlowLine claimed = with(
                with(TransferSamples.line(), "exemptionClaim", ExemptionClaim.E9_TREATY),
                "evidenceHash",
                Optional.of(hash('e')));
        CaseFile file = with(TransferSamples.file(), "lines", List.of(claimed));

        assertEquals(
                List.of(Route.TREATY, Route.SCC_OR_CERT, Route.SCC_OR_CERT, Route.SCC_OR_CERT),
                List.of(
                        route(file, RegistrySamples.jurisdiction("SG", true)),
                        route(file, RegistrySamples.jurisdiction("SG", false)),
                        route(file, RegistrySamples.jurisdiction("JP", true)),
                        route(TransferSamples.file(), RegistrySamples.jurisdiction("SG", true))));
    }

    @Test
    void the_greater_bay_area_has_a_contract_of_its_own_that_nothing_leaves() {
        CaseFile file = with(
                with(
                        with(
                                with(TransferSamples.file(), "greaterBayArea", true),
                                "recipient",
                                with(TransferSamples.file().recipient(), "country", new Country("HK"))),
                        "destinations",
                        List.of(new Country("HK"))),
                "storageCountry",
                new Country("HK"));

        assertEquals(Route.GBA_SC, route(file, RegistrySamples.greaterBayArea("HK", "MO")));
        assertEquals(Code.GREATER_BAY_AREA_NOT_AVAILABLE, codeOf(classify(file, new FakeSources())));
        assertEquals(
                Code.GREATER_BAY_AREA_NOT_AVAILABLE,
                codeOf(classify(
                        with(file, "destinations", List.of(new Country("HK"), new Country("SG"))),
                        new FakeSources().with(RegistrySamples.greaterBayArea("HK", "MO")))));
        assertEquals(Code.ONWARD_NOT_APPROVED, thrownBy(() -> with(file, "onward", true)));
    }

    @Test
    void a_decision_is_made_again_from_what_was_pinned() {
        FakeSources known = new FakeSources().with(RegistrySamples.negativeList("OTHER"));
        TransferCase classified = classified(file(NegativeListStanding.UNLISTED), known);

        assertEquals(true, CaseReplay.replay(classified, known).matches());
        assertEquals(false, CaseReplay.replay(classified, new FakeSources()).matches());
        assertEquals(
                Code.BAD_STATE,
                thrownBy(() -> CaseReplay.replay(TransferSamples.draft(TransferSamples.file()), known)));
    }

    private static Route route(CaseFile file, RegistryEntry entry) {
        return classified(file, new FakeSources().with(entry)).classified().route();
    }

    private static CaseFile file(NegativeListStanding standing) {
        return with(TransferSamples.file(), "lines", List.of(with(TransferSamples.line(), "nl", standing)));
    }

    private static Decision<CaseEvent> classify(CaseFile file, FakeSources known) {
        return CaseIntake.classify(TransferSamples.draft(file), TransferSamples.LAW, known, by(HANDLER));
    }

    private static TransferCase classified(CaseFile file, FakeSources known) {
        return TransferSamples.classified(file, known);
    }
}
