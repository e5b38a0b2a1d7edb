package org.digitaltrade.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadAccessTest {
    private static final PartyId ZONE_TRADER = PartyId.uscc("91110108MA0DEM013A");
    private static final PartyId PARTNER = PartyId.lei("9845DEMOPARTNER00005");

    private static final List<Actor> ACTORS = List.of(
            new Actor("ZHD", ZONE_TRADER, Role.TRADER),
            new Actor("ZHD", PartyId.uscc("91110105MA0DEM021R"), Role.TRADER),
            new Actor("PARTNER", PARTNER, Role.TRADER),
            new Actor("PARTNER", PartyId.authority("PARTNER"), Role.AUDITOR),
            new Actor("ZHD", PartyId.authority("ZHD"), Role.ZONE_OFFICER),
            new Actor("ZCY", PartyId.authority("ZCY"), Role.ZONE_OFFICER),
            new Actor("ZHD", PartyId.authority("ZHD"), Role.AUDITOR),
            new Actor("BJCAC", PartyId.authority("BJCAC"), Role.AGENCY_OFFICER),
            new Actor("BJEIT", PartyId.authority("BJEIT"), Role.AUDITOR),
            new Actor("BJCOM", PartyId.authority("CCRC"), Role.CERTIFIER),
            new Actor("BJCOM", PartyId.authority("BJCOM"), Role.GATEWAY));

    @Test
    void parties_their_zone_s_officer_and_the_agencies_read_a_record_of_parties() {
        Sample contract = new Sample(RecordType.CONTRACT, Set.of(ZONE_TRADER, PARTNER), Optional.of(Zone.HD));
        assertEquals(
                List.of("ZHD TRADER", "PARTNER TRADER", "ZHD ZONE_OFFICER", "BJCAC AGENCY_OFFICER", "BJEIT AUDITOR"),
                ACTORS.stream()
                        .filter(actor -> ReadAccess.mayRead(actor, contract))
                        .map(actor -> actor.mspId() + " " + actor.role())
                        .toList());
    }

    @Test
    void everyone_on_the_channel_reads_what_is_meant_for_the_channel() {
        Sample ruleSet = new Sample(RecordType.RULE_SET, Set.of(), Optional.empty());
        assertTrue(ACTORS.stream().allMatch(actor -> ReadAccess.mayRead(actor, ruleSet)));
    }

    @Test
    void a_record_without_zone_is_not_the_zone_of_an_actor_without_zone() {
        Sample attestation = new Sample(RecordType.ATTESTATION, Set.of(), Optional.empty());
        assertEquals(
                List.of("BJCAC", "BJEIT"),
                ACTORS.stream()
                        .filter(actor -> ReadAccess.mayRead(actor, attestation))
                        .map(Actor::mspId)
                        .toList());
    }

    private record Sample(RecordType recordType, Set<PartyId> parties, Optional<Zone> zone) implements LedgerRecord {
        @Override
        public List<String> keyParts() {
            return List.of("X-1");
        }
    }
}
