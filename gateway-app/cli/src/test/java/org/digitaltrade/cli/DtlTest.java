package org.digitaltrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                "       start it with dtl --home " + home + " up",
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
        for (String nonsense :
                List.of("nothing", "CT-nonsense", "TC-HD-26-0123456789ab", "AT-1", "uscc:1", "METER:x")) {
            for (String verb : List.of("show", "history", "proof")) {
                CommandRun run = CommandRun.in(home, verb, nonsense, "--json");
                assertEquals(
                        "2 ID_INVALID", run.exitCode() + " " + run.failure().string("code"), verb + " " + nonsense);
            }
        }
    }

    @Test
    void a_transaction_is_named_by_64_hex_digits() {
        for (String nonsense : List.of("nonsense", "AB".repeat(32), "ab".repeat(31))) {
            CommandRun run = CommandRun.in(home, "tx", "status", nonsense, "--json");
            assertEquals("2 ID_INVALID", run.exitCode() + " " + run.failure().string("code"));
        }
    }

    @Test
    void alone_it_shows_its_commands_and_all_is_well() {
        StringWriter out = new StringWriter();
        assertEquals(0, Dtl.commandLine().setOut(new PrintWriter(out)).execute());
        assertTrue(out.toString().contains("Commands:"), out::toString);
    }

    @Test
    void words_too_many_are_named_and_only_a_near_miss_is_taken_for_a_slip() {
        assertEquals(
                "dtl up takes no extra",
                CommandRun.in(home, "up", "extra", "--json").failure().string("detail"));
        assertEquals(
                "dtl up has no option --prot",
                CommandRun.in(home, "up", "--prot", "1", "--json").failure().string("detail"));
        assertEquals(
                "did you mean dtl up --port? dtl up --help shows what it takes",
                CommandRun.in(home, "up", "--prot", "1", "--json").failure().string("cure"));
        assertEquals(
                "did you mean dtl status? dtl --help shows the commands",
                CommandRun.in(home, "statsu", "--json").failure().string("cure"));
        assertEquals(
                "dtl --help shows the commands",
                CommandRun.in(home, "nonsense", "--json").failure().string("cure"));
        assertEquals(
                "2 MALFORMED",
                CommandRun.in(home, "up", "--port", "many", "--json").exitCode() + " "
                        + CommandRun.in(home, "up", "--port", "many", "--json")
                                .failure()
                                .string("code"));
    }

    @Test
    void a_folder_is_no_file() {
        for (String[] words : new String[][] {
            {"verify", home.toString(), "--trust", home.toString()},
            {"tx", "show", home.toString()},
            {"tx", "sign", home.toString(), "--as", "somebody"}
        }) {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("--json");
            CommandRun run = CommandRun.in(home, all.toArray(String[]::new));
            assertEquals(
                    "2 MALFORMED " + home + " is a folder, not a file",
                    run.exitCode() + " " + run.failure().string("code") + " "
                            + run.failure().string("detail"));
        }
    }

    @Test
    void commands_in_texts_are_complete() {
        Hints hints = new Hints(List.of("up", "tx", "down"), Optional.of(Path.of("/a b/home")));
        assertEquals(
                "start it with dtl --home '/a b/home' up, or dtl --home '/a b/home' tx build; scripts/dtl builds, dtl alone",
                hints.in("start it with dtl up, or dtl tx build; scripts/dtl builds, dtl alone"));
        assertEquals("dtl upgrade", hints.in("dtl upgrade"));
        assertEquals("dtl up", new Hints(List.of("up"), Optional.empty()).in("dtl up"));
    }
}
