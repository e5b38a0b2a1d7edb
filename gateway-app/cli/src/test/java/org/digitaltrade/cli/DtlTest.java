package org.digitaltrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DtlTest {
    @TempDir
    Path home;

    @Test
    void an_unknown_command_is_a_usage_error_on_standard_error() {
        CommandRun run = CommandRun.in(home, "frobnicate");
        assertEquals(ExitCode.USAGE.status(), run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("frobnicate"));
    }

    @Test
    void reading_without_a_network_says_what_to_start() {
        CommandRun run = CommandRun.in(home, "show", "CT-HD-2026-0123456789ab");
        String said = String.join(
                System.lineSeparator(),
                "error: NETWORK_UNREACHABLE: no network runs from " + home,
                "       start it with dtl up",
                "");
        assertEquals(new CommandRun(4, "", said), run);
    }

    @Test
    void a_failure_for_a_program_is_one_json_object_with_its_code() {
        CommandRun run = CommandRun.in(home, "reset", "--json");
        assertEquals(ExitCode.USAGE.status(), run.exitCode());
        assertEquals("CONFIRMATION_MISSING", run.failure().string("code"));
    }

    @Test
    void options_count_before_the_command_as_well() {
        StringWriter out = new StringWriter();
        int exitCode = Dtl.commandLine()
                .setOut(new PrintWriter(out))
                .execute("--json", "--home", home.toString(), "key", "new", "seal");
        assertEquals(ExitCode.OK.status(), exitCode);
        assertTrue(out.toString().startsWith("{"), out.toString());
        assertTrue(Files.exists(home.resolve("keys/seal/key.pem")));
    }

    @Test
    void a_record_is_named_by_its_identifier_or_by_its_type() {
        CommandRun run = CommandRun.in(home, "show", "nothing", "--json");
        assertEquals(ExitCode.USAGE.status(), run.exitCode());
    }
}
