package org.digitaltrade.cli.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few deaths; {@code dtl chaos embedded --times 200} is the long form. */
@Timeout(300)
final class EmbeddedChaosIT {
    private static final String INSTALLATION = "dtl.installation";
    private static final String KILLS = System.getProperty("chaos.kills", "3");

    /** The first of its lives ends while it begins, the others under load. */
    private static final String SEED = System.getProperty("chaos.seed", "5");

    @TempDir
    Path home;

    @BeforeEach
    void findThePrograms() {
        System.setProperty(INSTALLATION, System.getProperty("repository.dir"));
    }

    @AfterEach
    void forgetThePrograms() {
        System.clearProperty(INSTALLATION);
    }

    @Test
    void every_promise_is_kept_whenever_the_network_dies() {
        CommandRun run = CommandRun.in(home, "chaos", "embedded", "--times", KILLS, "--seed", SEED, "--json");

        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertEquals(new JsonArray(List.of()), run.answer().get("broken"));
        assertEquals(new JsonInteger(Integer.parseInt(KILLS)), run.answer().get("kills"));
        assertTrue(((JsonInteger) run.answer().get("acknowledged")).value() > 0, run.out());
        assertTrue(((JsonInteger) run.answer().get("verifications")).value() > 0, run.out());
    }
}
