package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.registry.Direction;
import org.digitaltrade.domain.transfers.registry.PilotAdmission;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.ZonePolicy;
import org.junit.jupiter.api.Test;

class PilotRulesTest {
    private static final CaseFile PILOT = with(TransferSamples.file(), "pilot", true);
    private static final PilotRegister ADMITTED = new PilotRegister(
            Zone.HD,
            List.of(new PilotAdmission(HANDLER.party(), RegistrySamples.STAGE_ID, TODAY, Optional.empty(), hash('9'))));

    @Test
    void an_admitted_enterprise_opens_a_case_within_stage_and_policy() {
        assertEquals(
                Decision.accept(new CaseCreated(CASE_ID, PILOT, HANDLER.party(), NOW)),
                create(PILOT, known(RegistrySamples.zonePolicy(), Direction.OUT, "SG")));
    }

    @Test
    void nobody_else_does() {
        assertEquals(Code.PILOT_NOT_ADMITTED, codeOf(create(PILOT, new FakeSources())));
        PilotRegister left = new PilotRegister(
                Zone.HD, List.of(with(ADMITTED.admissions().get(0), "leftOn", Optional.of(TODAY.minusDays(1)))));
        assertEquals(Code.PILOT_NOT_ADMITTED, codeOf(create(PILOT, new FakeSources().with(left))));
    }

    @Test
    void a_stage_is_open_for_its_counterparts_and_direction() {
        ZonePolicy policy = RegistrySamples.zonePolicy();
        assertEquals(Code.COUNTERPART_NOT_IN_STAGE, codeOf(create(PILOT, known(policy, Direction.OUT, "JP"))));
        assertEquals(Code.COUNTERPART_NOT_IN_STAGE, codeOf(create(PILOT, known(policy, Direction.IN, "SG"))));
        assertEquals(
                Decision.accept(new CaseCreated(CASE_ID, PILOT, HANDLER.party(), NOW)),
                create(PILOT, known(policy, Direction.BOTH, "SG")));
    }

    @Test
    void a_zone_has_sectors_scenarios_grades_and_caps() {
        ZonePolicy policy = RegistrySamples.zonePolicy();
        for (ZonePolicy narrower : List.of(
                with(policy, "sectors", RegistrySamples.words("other")),
                with(policy, "scenarios", RegistrySamples.words("other")),
                with(policy, "capPi", 149_999),
                with(policy, "zone", Zone.CY))) {
            assertEquals(Code.ZONE_POLICY_VIOLATED, codeOf(create(PILOT, known(narrower, Direction.OUT, "SG"))));
        }
        CaseFile important = with(PILOT, "lines", List.of(with(TransferSamples.line(), "grade", DataGrade.IMPORTANT)));
        assertEquals(Code.ZONE_POLICY_VIOLATED, codeOf(create(important, known(policy, Direction.OUT, "SG"))));
    }

    private static FakeSources known(ZonePolicy policy, Direction direction, String country) {
        return new FakeSources()
                .with(ADMITTED)
                .with(RegistrySamples.policy(policy))
                .with(RegistrySamples.stage(3, direction, country));
    }

    private static Decision<CaseEvent> create(CaseFile file, FakeSources known) {
        return CaseIntake.create(CASE_ID, file, Optional.empty(), false, known, by(HANDLER));
    }
}
