package org.digitaltrade.cli.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.Home;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Role;
import org.digitaltrade.format.Callers;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.msp.Msp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new party gets its certificate from the authority in the data folder; no network runs. */
class KeyEnrolTest {
    private static final String USCC = "91110108MA0DEM013A";

    @TempDir
    static Path folder;

    private static NetworkIdentities identities;

    @BeforeAll
    static void make_identities() throws Exception {
        identities =
                NetworkIdentities.openOrCreate(new Home(folder).identities(), Topology.standard(), Clock.systemUTC());
        assertEquals(0, CommandRun.in(folder, "key", "new", "fresh").exitCode());
        assertEquals(
                0, CommandRun.in(folder, "key", "new", "seal", "--type", "sm2").exitCode());
    }

    @Test
    void a_trader_of_a_zone_is_enrolled_and_can_act_at_once() throws Exception {
        CommandRun before = CommandRun.in(folder, "tx", "sign", "none", "--as", "fresh", "--json");
        assertEquals(2, before.exitCode());
        JsonObject answer = CommandRun.in(
                        folder, "key", "enrol", "fresh", "--organisation", "ZHD", "--uscc", USCC, "--json")
                .answer();
        assertEquals(
                List.of("fresh", "ZHD", "uscc:" + USCC, "trader"),
                List.of(
                        answer.string("name"),
                        answer.string("organisation"),
                        answer.string("party"),
                        answer.string("role")));
        ActorWithKey actor = Actors.in(new Home(folder)).find("fresh");
        assertEquals(
                new Actor("ZHD", PartyId.uscc(USCC), Role.TRADER),
                Callers.actor("ZHD", actor.identity().certificate().getEncoded()));
        Msp msp = Msp.ofRoots(
                "ZHD",
                List.of(identities.organisation("ZHD").root().certificate().certificate()));
        assertTrue(msp.identify(actor.identity().creator())
                .isValidAt(Clock.systemUTC().instant()));
    }

    @Test
    void what_an_organisation_may_not_vouch_for_is_refused() {
        assertRefused("2 USCC_INVALID", "fresh", "--organisation", "ZHD", "--uscc", "91110108MA0DEM0139");
        assertRefused("2 LEI_INVALID", "fresh", "--organisation", "PARTNER", "--lei", "9845DEMOPARTNER00006");
        assertRefused("2 IDENTITY_INVALID", "fresh", "--organisation", "PARTNER", "--uscc", USCC);
        assertRefused("2 IDENTITY_INVALID", "fresh", "--organisation", "BJCAC", "--uscc", USCC);
        assertRefused("2 IDENTITY_INVALID", "fresh", "--organisation", "ZHD", "--role", "agency-officer");
        assertRefused("2 IDENTITY_INVALID", "fresh", "--organisation", "ZHD", "--role", "king");
        assertRefused("2 NOT_FOUND", "fresh", "--organisation", "ELSEWHERE", "--uscc", USCC);
        assertRefused("2 NOT_FOUND", "nobody", "--organisation", "ZHD", "--uscc", USCC);
        assertRefused("2 MALFORMED", "seal", "--organisation", "ZHD", "--uscc", USCC);
    }

    @Test
    void without_an_authority_here_the_way_is_named(@TempDir Path elsewhere) {
        CommandRun.in(elsewhere, "key", "new", "fresh");
        CommandRun run =
                CommandRun.in(elsewhere, "key", "enrol", "fresh", "--organisation", "ZHD", "--uscc", USCC, "--json");
        assertEquals("3 AUTHORITY_MISSING", run.exitCode() + " " + run.failure().string("code"));
        assertTrue(run.failure().string("cure").contains("key csr fresh"), run::err);
    }

    @Test
    void users_are_found_while_the_network_is_down() throws Exception {
        ActorWithKey user = Actors.in(new Home(folder)).find("User1@ZHD");
        assertEquals(
                identities.organisation("ZHD").user("User1").certificate().certificate(),
                user.identity().certificate());
        for (String nobody : List.of("User9@ZHD", "../User1@ZHD", "User1@..")) {
            assertEquals(
                    "NOT_FOUND",
                    assertThrows(
                                    CommandException.class,
                                    () -> Actors.in(new Home(folder)).find(nobody))
                            .code());
        }
    }

    private static void assertRefused(String expected, String... words) {
        List<String> all = new ArrayList<>(List.of("key", "enrol"));
        all.addAll(List.of(words));
        all.add("--json");
        CommandRun run = CommandRun.in(folder, all.toArray(String[]::new));
        assertEquals(expected, run.exitCode() + " " + run.failure().string("code"), run::err);
    }
}
