package org.digitaltrade.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.digitaltrade.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkVerifyCommandTest {
    @TempDir
    Path home;

    @Test
    void folder_without_ledgers_is_not_valid_and_stays_as_it_is() {
        CommandRun run = CommandRun.in(home, "network", "verify", "--json");

        assertEquals(1, run.exitCode());
        assertEquals("STORE_DAMAGED", run.failure().string("code"));
        assertEquals(
                home.resolve("network/ledgers") + " is missing", run.failure().string("detail"));
        assertEquals(false, home.resolve("network").toFile().exists());
    }
}
