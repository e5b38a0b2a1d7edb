package org.digitaltrade.domain.transfers.registry;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.RegistrySamples;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.junit.jupiter.api.Test;

class ZoneRulesTest {
    private static final PilotRegister EMPTY = PilotRegister.empty(Zone.HD);
    private static final List<RegistryEntry> STAGES = List.of(RegistrySamples.stage(1, Direction.OUT, "SG"));
    private static final Enterprise ENTERPRISE =
            new Enterprise(HANDLER.party(), Zone.HD, List.of(), Optional.empty(), List.of());

    @Test
    void a_zone_admits_as_many_pilots_as_the_stage_has_and_others_after_some_have_left() {
        PilotRegister one = apply(EMPTY, admit(EMPTY, HANDLER.party(), ZONE));

        assertEquals(Code.EXISTS, codeOf(admit(one, HANDLER.party(), ZONE)));
        assertEquals(Code.PILOT_STAGE_FULL, codeOf(admit(one, TransferSamples.OTHER_HANDLER.party(), ZONE)));
        PilotRegister left = apply(one, ZoneRules.leave(one, HANDLER.party(), by(ZONE)));
        assertEquals(Optional.of(TODAY), left.admissions().get(0).leftOn());
        assertEquals(Code.PILOT_NOT_ADMITTED, codeOf(ZoneRules.leave(left, HANDLER.party(), by(ZONE))));
        assertEquals(Optional.empty(), left.admission(HANDLER.party(), TODAY.plusDays(1)));
    }

    @Test
    void only_the_zones_officer_admits_enterprises_to_a_stage_in_force() {
        assertEquals(Code.NOT_AUTHORISED, codeOf(admit(EMPTY, HANDLER.party(), TransferSamples.OTHER_ZONE)));
        assertEquals(Code.NOT_AUTHORISED, codeOf(admit(EMPTY, HANDLER.party(), HANDLER)));
        assertEquals(Code.USCC_INVALID, codeOf(admit(EMPTY, TransferSamples.PARTNER, ZONE)));
        assertEquals(
                Code.NOT_FOUND,
                codeOf(ZoneRules.admit(EMPTY, HANDLER.party(), new CodeWord("STAGE-9"), hash('9'), STAGES, by(ZONE))));
    }

    @Test
    void a_zone_keeps_what_the_rules_need_to_know_of_its_enterprises() {
        assertEquals(
                Decision.accept(new EnterpriseRecorded(ENTERPRISE, ZONE.party(), TransferSamples.NOW)),
                ZoneRules.recordEnterprise(ENTERPRISE, Optional.empty(), by(ZONE)));
        assertEquals(Code.EXISTS, codeOf(ZoneRules.recordEnterprise(ENTERPRISE, Optional.of(ENTERPRISE), by(ZONE))));
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(ZoneRules.recordEnterprise(ENTERPRISE, Optional.empty(), by(TransferSamples.OTHER_ZONE))));
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(ZoneRules.recordEnterprise(ENTERPRISE, Optional.of(with(ENTERPRISE, "of", Zone.CY)), by(ZONE))));
        assertEquals(
                Code.REGISTRY_INVALID, thrownBy(() -> with(ENTERPRISE, "groupId", Optional.of(new CodeWord("G")))));
        assertEquals(Code.REGISTRY_INVALID, thrownBy(() -> with(ENTERPRISE, "groupMembers", List.of(HANDLER.party()))));
    }

    private static Decision<LedgerEvent<PilotRegister>> admit(PilotRegister register, PartyId enterprise, Actor by) {
        return ZoneRules.admit(register, enterprise, RegistrySamples.STAGE_ID, hash('9'), STAGES, by(by));
    }

    private static PilotRegister apply(PilotRegister before, Decision<LedgerEvent<PilotRegister>> decision) {
        return decision.fold(events -> events.get(0).applyTo(before), rejection -> {
            throw new RejectedException(rejection);
        });
    }
}
