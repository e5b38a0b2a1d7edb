package org.digitaltrade.domain.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteringTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PartyId ENTERPRISE = PartyId.uscc("91110108MA0DEM013A");
    private static final Country SINGAPORE = new Country("SG");

    @Test
    void an_enterprise_enters_itself() {
        assertEquals(
                Decision.accept(new PartyRegistered(
                        ENTERPRISE, Country.CHINA, PartyKind.ENTERPRISE, Optional.empty(), ENTERPRISE, NOW)),
                register(Optional.empty(), ENTERPRISE, Country.CHINA, PartyKind.ENTERPRISE, actor("trader")));
    }

    @ParameterizedTest(name = "{0} enters {1}: {2}")
    @CsvSource({
        "trader,         uscc:91110108MA0DEM013A,   OK",
        "trader,         uscc:91110105MA0DEM021R,   NOT_AUTHORISED",
        "trader,         lei:9845DEMOPARTNER00005,  NOT_AUTHORISED",
        "partner,        lei:9845DEMOPARTNER00005,  OK",
        "zone officer,   uscc:91110105MA0DEM021R,   OK",
        "zone officer,   auth:CCRC,                 NOT_AUTHORISED",
        "agency officer, uscc:91110105MA0DEM021R,   OK",
        "agency officer, auth:CCRC,                 OK",
        "auditor,        uscc:91110108MA0DEM013A,   NOT_AUTHORISED",
    })
    void who_enters_whom(String actor, PartyId party, String expected) {
        PartyKind kind = party.isAuthority() ? PartyKind.CERTIFICATION_BODY : PartyKind.ENTERPRISE;
        Country country = party.isLei() ? SINGAPORE : Country.CHINA;
        assertEquals(expected, code(register(Optional.empty(), party, country, kind, actor(actor))));
    }

    @ParameterizedTest(name = "{0} in {1} as {2}: {3}")
    @CsvSource({
        "uscc:91110108MA0DEM013B,  CN, ENTERPRISE, USCC_INVALID",
        "lei:9845DEMOPARTNER00006, SG, ENTERPRISE, LEI_INVALID",
        "lei:9845DEMOPARTNER00005, CN, ENTERPRISE, MALFORMED",
        "uscc:91110108MA0DEM013A,  SG, ENTERPRISE, MALFORMED",
        "uscc:91110108MA0DEM013A,  CN, AUTHORITY,  MALFORMED",
        "auth:CCRC,                CN, ENTERPRISE, MALFORMED",
    })
    void an_entry_is_consistent(PartyId party, Country country, PartyKind kind, Code expected) {
        assertEquals(expected.name(), code(register(Optional.empty(), party, country, kind, actor("agency officer"))));
    }

    @Test
    void an_agency_confirms_a_misprinted_code_on_a_ground_and_nobody_else_does() {
        PartyId misprinted = PartyId.uscc("91110108MA0DEM013B");
        assertEquals("OK", override(misprinted, "registry notice 12/2021", "agency officer"));
        assertEquals("NOT_AUTHORISED", override(misprinted, "registry notice 12/2021", "zone officer"));
        assertEquals("MALFORMED", override(ENTERPRISE, "registry notice 12/2021", "agency officer"));
        assertEquals(
                Code.MALFORMED,
                assertThrows(RejectedException.class, () -> override(misprinted, "", "agency officer"))
                        .rejection()
                        .code());
    }

    @Test
    void an_entry_repeated_exists_and_another_differs() {
        Optional<Party> standing = Optional.of(
                new PartyRegistered(ENTERPRISE, Country.CHINA, PartyKind.ENTERPRISE, Optional.empty(), ENTERPRISE, NOW)
                        .applyTo(null));
        assertEquals(
                "EXISTS", code(register(standing, ENTERPRISE, Country.CHINA, PartyKind.ENTERPRISE, actor("trader"))));
        assertEquals(
                "EXISTS_WITH_DIFFERENT_CONTENT",
                code(register(standing, ENTERPRISE, SINGAPORE, PartyKind.ENTERPRISE, actor("trader"))));
    }

    private static String override(PartyId party, String ground, String actor) {
        return code(Registering.register(
                Optional.empty(), party, Country.CHINA, PartyKind.ENTERPRISE, Optional.of(ground), by(actor(actor))));
    }

    private static Decision<PartyRegistered> register(
            Optional<Party> standing, PartyId party, Country country, PartyKind kind, Actor actor) {
        return Registering.register(standing, party, country, kind, Optional.empty(), by(actor));
    }

    private static Invocation by(Actor actor) {
        return new Invocation("f".repeat(64), NOW, actor);
    }

    private static Actor actor(String name) {
        return switch (name) {
            case "trader" -> new Actor("ZHD", ENTERPRISE, Role.TRADER);
            case "partner" -> new Actor("PARTNER", PartyId.lei("9845DEMOPARTNER00005"), Role.TRADER);
            case "zone officer" -> new Actor("ZHD", PartyId.authority("ZHD"), Role.ZONE_OFFICER);
            case "agency officer" -> new Actor("BJCOM", PartyId.authority("BJCOM"), Role.AGENCY_OFFICER);
            default -> new Actor("BJCOM", PartyId.authority("BJCOM"), Role.AUDITOR);
        };
    }

    private static String code(Decision<PartyRegistered> decision) {
        return decision.fold(events -> "OK", rejection -> rejection.code().name());
    }
}
