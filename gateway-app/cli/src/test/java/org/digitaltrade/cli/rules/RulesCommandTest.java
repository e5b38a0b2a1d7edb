package org.digitaltrade.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {
    private static final String FLOW = """
            {"transferMode":"TRANSMIT","origin":"DOMESTIC","grade":"GENERAL","importantBasis":"NONE",
             "ciio":false,"hasPI":true,"spiClasses":[],"exemptionClaim":"NONE","evidenceHash":null,"nl":"NOT_COVERED",
             "cumPI":150000,"cumSPI":0,"recipientListed":false,"foreignEnforcementRequest":false,"secret":false}
            """;

    @TempDir
    Path home;

    @Test
    void a_flow_is_evaluated_without_any_network() throws Exception {
        CommandRun run = evaluate("CN-2026-01", FLOW, "--json");

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                "{\"inputsHash\":\"182de78fd0b5b67afd9354f03aa6149add7a8a6dd66143c64257a712156028c4\","
                        + "\"legalBasis\":[\"CAC-16 art. 8\"],\"route\":\"SCC_OR_CERT\",\"row\":\"R13\",\"ruleSet\":\"CN-2026-01\"}",
                Json.write(run.answer()));
    }

    @Test
    void a_person_reads_why() throws Exception {
        CommandRun run = evaluate("CN-2026-01", FLOW.replace("\"NONE\",\n", "\"SELF_IDENTIFIED\",\n"));

        assertTrue(run.out().contains("R13 of CN-2026-01"), run.out());
        assertTrue(run.out().contains("only its handler calls the data important"), run.out());
    }

    /** The vectors that the domain model gives, and each row's edges under each version. */
    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvFileSource(resources = "vectors.csv", delimiter = '|')
    void a_vector_gives_its_row_and_route(String ruleSet, String changes, String row, String route) throws Exception {
        String flow = FLOW;
        for (String change : changes.strip().split(" +", -1)) {
            String[] pair = change.split("=", -1);
            String value = pair[1].matches("true|false|[0-9]+")
                    ? pair[1]
                    : '"' + pair[1].replace("EVIDENCE", "e".repeat(64)) + '"';
            flow = flow.replaceFirst("\"" + pair[0] + "\":[^,}]*", "\"" + pair[0] + "\":" + value);
        }
        JsonObject answer = evaluate(ruleSet, flow, "--json").answer();

        assertEquals(
                List.of(row, route, ruleSet),
                List.of(answer.string("row"), answer.string("route"), answer.string("ruleSet")));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-2019-01, cumPI, 150000, RULESET_UNKNOWN",
        "CN-2026-01, cumPI, -1, COUNT_OUT_OF_RANGE",
        "CN-2026-01, cumPI, 2000000001, COUNT_OUT_OF_RANGE",
        "CN-2026-01, cumPI, 1.5, MALFORMED",
        "CN-2026-01, cumPI, \"1\", MALFORMED",
        "CN-2026-01, grade, \"SECRET\", MALFORMED",
        "CN-2026-01, ciio, null, MALFORMED"
    })
    void bad_input_is_refused_with_its_code(String ruleSet, String member, String value, String code) throws Exception {
        CommandRun run = evaluate(
                ruleSet, FLOW.replaceFirst("\"" + member + "\":[^,}]*", "\"" + member + "\":" + value), "--json");

        assertEquals(2, run.exitCode());
        assertEquals(code, run.failure().string("code"));
    }

    @Test
    void every_fact_is_asked_for() throws Exception {
        for (String member : ((JsonObject)
                        Json.parseWithoutNulls(FLOW.replace("null", "\"\"").getBytes(StandardCharsets.UTF_8)))
                .members()
                .keySet()) {
            CommandRun run = evaluate(
                    "CN-2026-01",
                    FLOW.replaceFirst("\"" + member + "\":(\\[\\]|[^,}]*),?", "")
                            .replace(",}", "}"),
                    "--json");
            assertEquals("2 MALFORMED", run.exitCode() + " " + run.failure().string("code"), member);
        }
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        CommandRun run = CommandRun.in(home, "rules", "evaluate", "--rules", "CN-2026-01", "--file", "nothing.json");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("NOT_FOUND"), run.err());
    }

    @Test
    void the_rule_sets_are_listed_with_what_agencies_adopt() {
        JsonObject answer = CommandRun.in(home, "rules", "list", "--json").answer();
        List<String> listed = ((JsonArray) answer.get("ruleSets"))
                .elements().stream()
                        .map(entry -> ((JsonObject) entry).string("id") + " " + ((JsonObject) entry).string("hash"))
                        .toList();

        assertEquals(
                RuleFiles.RULE_SETS.stream()
                        .map(id -> id + " " + RuleFiles.hash(RuleFiles.ruleSet(id)))
                        .toList(),
                listed);
        assertEquals(5, CommandRun.in(home, "rules", "list").out().lines().count());
    }

    @Test
    void a_rule_set_is_shown_with_its_hash() {
        JsonObject answer =
                CommandRun.in(home, "rules", "show", "CN-2022-09", "--json").answer();

        assertEquals(RuleFiles.hash(RuleFiles.ruleSet("CN-2022-09")).value(), answer.string("hash"));
        assertTrue(CommandRun.in(home, "rules", "show", "CN-2022-09").out().contains("CAC-11 art. 4(3)"));
        assertEquals(2, CommandRun.in(home, "rules", "show", "CN-2019-01").exitCode());
    }

    @Test
    void a_flow_falls_differently_under_other_versions() throws Exception {
        Path file = Files.writeString(home.resolve("flow.json"), FLOW);
        JsonObject answer = CommandRun.in(home, "rules", "whatif", "--file", file.toString(), "--json")
                .answer();

        assertEquals(
                List.of("STRICTER", "STRICTER", "SAME", "SAME", "SAME"),
                ((JsonArray) answer.get("versions"))
                        .elements().stream()
                                .map(version -> ((JsonObject) version).string("change"))
                                .toList());
    }

    /** Ten thousand invented flows under all versions: the figures are pinned, so that twice is the same and for ever. */
    @Test
    void a_year_gives_the_same_figures_twice() throws Exception {
        Path year = home.resolve("year.jsonl");
        Path again = home.resolve("again.jsonl");
        CommandRun.in(home, "rules", "sample", "--seed", "7", "--out", year.toString());
        CommandRun.in(home, "rules", "sample", "--seed", "7", "--out", again.toString());
        CommandRun first = CommandRun.in(home, "rules", "whatif", "--year", year.toString(), "--json");
        CommandRun second = CommandRun.in(home, "rules", "whatif", "--year", again.toString(), "--json");

        assertEquals(0, first.exitCode(), first.err());
        assertEquals(first.out(), second.out());
        assertEquals(new JsonInteger(10_000), first.answer().get("flows"));
        assertEquals(pinned(), first.out());
        assertTrue(CommandRun.in(home, "rules", "whatif", "--year", year.toString())
                .out()
                .contains("flows stricter and"));
    }

    @Test
    void a_bad_line_of_a_year_is_named() throws Exception {
        Path year = Files.writeString(home.resolve("year.jsonl"), "\n{\"flowId\":\"F-1\"}\n");
        CommandRun run = CommandRun.in(home, "rules", "whatif", "--year", year.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("MALFORMED: line 2"), run.err());
    }

    @Test
    void a_sample_has_at_least_one_flow() {
        CommandRun run = CommandRun.in(home, "rules", "sample", "--flows", "0", "--out", "x", "--json");

        assertEquals("COUNT_OUT_OF_RANGE", run.failure().string("code"));
    }

    private String pinned() throws IOException {
        try (InputStream in = RulesCommandTest.class.getResourceAsStream("year-seed-7.json")) {
            JsonValue report = Json.parse(Objects.requireNonNull(in).readAllBytes());
            return Json.write(report) + "\n";
        }
    }

    private CommandRun evaluate(String ruleSet, String flow, String... more) throws IOException {
        Path file = Files.writeString(home.resolve("flow.json"), flow);
        List<String> words =
                new ArrayList<>(List.of("rules", "evaluate", "--rules", ruleSet, "--file", file.toString()));
        words.addAll(List.of(more));
        return CommandRun.in(home, words.toArray(String[]::new));
    }
}
