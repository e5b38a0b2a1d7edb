package org.digitaltrade.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DecisionTableTest {
    /** An ordinary flow of one person's general data. */
    private static final String FLOW = """
            {"transferMode":"TRANSMIT","origin":"DOMESTIC","grade":"GENERAL","importantBasis":"NONE",
             "ciio":false,"hasPI":true,"spiClasses":[],"exemptionClaim":"NONE","evidenceHash":null,"nl":"NOT_COVERED",
             "cumPI":1,"cumSPI":0,"recipientListed":false,"foreignEnforcementRequest":false,"secret":false}
            """;

    static final List<String> ALL = RuleFiles.RULE_SETS;
    private static final int SEEDS = 300;

    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvFileSource(resources = "decision-table.csv", delimiter = '|')
    void the_first_row_that_matches_decides(String ruleSet, String changes, Row row, Route route) {
        RuleResult result = evaluate(ruleSet, flowWith(changes));

        assertEquals(List.of(row, route, ruleSet), List.of(result.row(), result.route(), result.ruleSet()));
    }

    /** The hash is that of the canonical JSON of the facts, without the absent evidence, by {@code sha256sum}. */
    @Test
    void the_whole_answer_can_be_repeated_by_anyone() {
        assertEquals(
                "{\"inputsHash\":\"182de78fd0b5b67afd9354f03aa6149add7a8a6dd66143c64257a712156028c4\",\"legalBasis\":[\"CAC-16 art. 8\"],\"route\":\"SCC_OR_CERT\",\"row\":\"R13\","
                        + "\"ruleSet\":\"CN-2026-01\"}",
                new String(
                        Records.canonical(evaluate("CN-2026-01", flowWith("cumPI=150000"))), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-2022-09, R1 R2 R3 R4 R5 R6 R7 R9 R12 R13",
        "CN-2023-06, R1 R2 R3 R4 R5 R6 R7 R9 R12 R13",
        "CN-2024-03, R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14",
        "CN-2025-01, R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14",
        "CN-2026-01, R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14"
    })
    void a_rule_set_lists_its_rows_in_order(String ruleSet, String rows) {
        List<Row> listed =
                RuleFiles.ruleSet(ruleSet).table().stream().map(TableRow::row).toList();

        assertEquals(List.of(rows.split(" ")).stream().map(Row::valueOf).toList(), listed);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_order_of_classes_and_members_does_not_change_the_hash(String ruleSet) {
        String reordered = FLOW.replace("\"ciio\":false,", "")
                .replace("\"secret\":false", "\"ciio\":false,\"secret\":false")
                .replace("[]", "[\"LOCATION\",\"HEALTH\",\"HEALTH\"]");

        assertEquals(evaluate(ruleSet, flowWith("spiClasses=HEALTH,LOCATION")), evaluate(ruleSet, reordered));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cumPI=-1 | COUNT_OUT_OF_RANGE",
                "cumSPI=-1 | COUNT_OUT_OF_RANGE",
                "cumPI=2000000001 | COUNT_OUT_OF_RANGE",
                "cumPI=99999999999 | MALFORMED",
                "cumPI=1.5 | MALFORMED",
                "cumPI=null | MALFORMED",
                "grade=SECRET | MALFORMED",
                "evidenceHash=xyz | MALFORMED"
            })
    void facts_in_another_form_are_refused(String changes, Code code) {
        String flow = flowWith(changes);

        assertEquals(
                code,
                assertThrows(RejectedException.class, () -> evaluate("CN-2026-01", flow))
                        .rejection()
                        .code());
    }

    /** What matters to whoever would split a flow: more persons never lead to a freer route. */
    @ParameterizedTest
    @FieldSource("ALL")
    void more_persons_never_free_a_flow(String id) {
        RuleSet law = RuleFiles.ruleSet(id);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String flow = randomFlow(random);
            int fewer = random.nextInt(2_000_000);
            int more = fewer + random.nextInt(2_000_000);
            for (String count : List.of("cumPI", "cumSPI")) {
                Route before =
                        law.match(flow(changed(flow, count + "=" + fewer))).route();
                Route after = law.match(flow(changed(flow, count + "=" + more))).route();
                assertFalse(before.isStricterThan(after), "seed " + seed + " " + count);
            }
        }
    }

    @Test
    void every_fact_is_required_and_none_may_be_added() {
        assertEquals(Code.MALFORMED, codeOf(FLOW.replace("\"ciio\":false,", "")));
        assertEquals(Code.MALFORMED, codeOf(FLOW.replace("\"ciio\":false,", "\"ciio\":false,\"more\":1,")));
    }

    private static Code codeOf(String flow) {
        return assertThrows(RejectedException.class, () -> evaluate("CN-2026-01", flow))
                .rejection()
                .code();
    }

    private static RuleResult evaluate(String ruleSet, String flow) {
        return RuleFiles.ruleSet(ruleSet).evaluate(flow(flow), RuleFiles::hash);
    }

    private static FlowInput flow(String json) {
        return RuleFiles.flow(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String randomFlow(Random random) {
        return flowWith(String.join(
                " ",
                "origin=" + any(Origin.class, random),
                "grade=" + (random.nextBoolean() ? DataGrade.GENERAL : DataGrade.IMPORTANT),
                "importantBasis=" + any(ImportantBasis.class, random),
                "nl=" + any(NegativeListStanding.class, random),
                "exemptionClaim=" + any(ExemptionClaim.class, random),
                "ciio=" + random.nextBoolean(),
                "hasPI=" + random.nextBoolean()));
    }

    private static <E extends Enum<E>> E any(Class<E> type, Random random) {
        List<E> values = List.copyOf(EnumSet.allOf(type));
        return values.get(random.nextInt(values.size()));
    }

    /** @param changes {@code name=value} separated by spaces */
    private static String flowWith(String changes) {
        return changed(FLOW, changes);
    }

    private static String changed(String original, String changes) {
        String flow = original;
        for (String change : List.of(changes.strip().split(" +"))) {
            String name = change.substring(0, change.indexOf('='));
            String value = change.substring(change.indexOf('=') + 1).replace("EVIDENCE", "e".repeat(64));
            flow = flow.replaceFirst(
                    "\"" + name + "\":(\\[\\]|\"[^\"]*\"|[^,}]*)", "\"" + name + "\":" + json(name, value));
        }
        return flow;
    }

    private static String json(String name, String value) {
        if (name.equals("spiClasses")) {
            return "[\"" + value.replace(",", "\",\"") + "\"]";
        }
        return value.matches("[a-z]{4,5}|-?[0-9.]+") ? value : "\"" + value + "\"";
    }
}
