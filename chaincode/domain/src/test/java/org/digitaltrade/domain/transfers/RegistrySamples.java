package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.registry.Authority;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.registry.Direction;
import org.digitaltrade.domain.transfers.registry.GreaterBayAreaContract;
import org.digitaltrade.domain.transfers.registry.GuideExemption;
import org.digitaltrade.domain.transfers.registry.Instrument;
import org.digitaltrade.domain.transfers.registry.JurisdictionProfile;
import org.digitaltrade.domain.transfers.registry.ListScenario;
import org.digitaltrade.domain.transfers.registry.ListSector;
import org.digitaltrade.domain.transfers.registry.NegativeList;
import org.digitaltrade.domain.transfers.registry.PilotStage;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.registry.Scope;
import org.digitaltrade.domain.transfers.registry.SectorGuide;
import org.digitaltrade.domain.transfers.registry.Tier;
import org.digitaltrade.domain.transfers.registry.ZonePolicy;

/** Adopted entries for tests, all invented. */
public final class RegistrySamples {
    public static final CodeWord STAGE_ID = new CodeWord("STAGE-1");

    private RegistrySamples() {}

    /** An entry of this year without content; not valid as it is, so that only its builder's methods make one. */
    private static RegistryEntry entry(
            String id,
            Optional<NegativeList> list,
            Optional<SectorGuide> guide,
            Optional<GreaterBayAreaContract> area,
            Optional<ZonePolicy> policy,
            Optional<PilotStage> stage,
            Optional<JurisdictionProfile> profile,
            Optional<Authority> authority) {
        return new RegistryEntry(
                new CodeWord(id),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Optional.empty(),
                "invented for tests",
                Optional.empty(),
                true,
                list,
                guide,
                area,
                policy,
                stage,
                profile,
                authority);
    }

    /** A city's list whose one scenario has these fields and no thresholds. */
    public static RegistryEntry negativeList(String... fields) {
        return negativeList(Scope.CITY, List.of(), scenario(fields));
    }

    public static RegistryEntry negativeList(Scope scope, List<CodeWord> ftzIds, ListScenario scenario) {
        ListSector sector = new ListSector(new CodeWord("industrial-data"), List.of(scenario));
        return entry(
                "NL-BJ-2026",
                Optional.of(new NegativeList(scope, ftzIds, List.of(sector), List.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static ListScenario scenario(String... fields) {
        return new ListScenario(
                new CodeWord("predictive-maintenance"),
                words(fields),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static RegistryEntry guide(GuideExemption exemption) {
        return entry(
                "SECTOR-INDUSTRY-2026",
                Optional.empty(),
                Optional.of(new SectorGuide(new CodeWord("industrial-data"), List.of(exemption))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static RegistryEntry greaterBayArea(String... territories) {
        return entry(
                "GBA-SC",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new GreaterBayAreaContract(
                        Stream.of(territories).map(Country::new).toList())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static RegistryEntry policy(ZonePolicy policy) {
        return entry(
                "POLICY-HD-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(policy),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static ZonePolicy zonePolicy() {
        return new ZonePolicy(
                Zone.HD, words("industrial-data"), words("predictive-maintenance"), DataGrade.GENERAL, 200_000, 100);
    }

    public static RegistryEntry stage(int maxEnterprises, Direction direction, String... counterparts) {
        return entry(
                STAGE_ID.value(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PilotStage(
                        1,
                        maxEnterprises,
                        Stream.of(counterparts).map(Country::new).toList(),
                        direction)),
                Optional.empty(),
                Optional.empty());
    }

    public static RegistryEntry jurisdiction(String country, boolean setsConditions) {
        return entry(
                "JUR-" + country + "-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new JurisdictionProfile(
                        new Country(country),
                        Tier.T1,
                        List.of(new Instrument(new CodeWord("PACT"), "An invented agreement", setsConditions)))),
                Optional.empty());
    }

    public static RegistryEntry authority(PartyId party, Competence... competences) {
        return entry(
                "AUTH-" + party.code() + "-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Authority(
                        party.code(),
                        Optional.empty(),
                        "示例机构",
                        Optional.empty(),
                        List.of(competences),
                        Optional.empty())));
    }

    public static List<CodeWord> words(String... codes) {
        return Stream.of(codes).map(CodeWord::new).toList();
    }
}
