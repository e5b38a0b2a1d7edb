package org.digitaltrade.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.AssessmentTerms;
import org.digitaltrade.domain.transfers.rules.CertificationTerms;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.Parameters;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;
import org.digitaltrade.domain.transfers.rules.TableRow;
import org.digitaltrade.domain.transfers.rules.Thresholds;
import org.digitaltrade.domain.transfers.rules.WindowStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {
    private static final RuleSetRegister REGISTER = new RuleSetRegister(
            RuleFiles.RULE_SETS.stream().map(RuleFiles::ruleSet).toList());

    @Test
    void the_oldest_and_the_newest_parameters_are_those_of_the_law() {
        assertEquals(
                new Parameters(
                        WindowStart.LAST_YEAR,
                        new Thresholds(100_000, 10_000),
                        new Thresholds(0, 0),
                        List.of(),
                        false,
                        new AssessmentTerms(5, 7, 45, 15, 2, 0, 60),
                        0,
                        Optional.empty()),
                RuleFiles.ruleSet("CN-2022-09").parameters());
        assertEquals(
                new Parameters(
                        WindowStart.THIS_YEAR,
                        new Thresholds(1_000_000, 10_000),
                        new Thresholds(100_000, 1),
                        List.of(ExemptionClaim.E3, ExemptionClaim.E4, ExemptionClaim.E5, ExemptionClaim.E8),
                        false,
                        new AssessmentTerms(5, 7, 45, 15, 3, 3, 60),
                        10,
                        Optional.of(new CertificationTerms(3, 6))),
                RuleFiles.ruleSet("CN-2026-01").parameters());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-01, CN-2022-09",
        "2023-05-31, CN-2022-09",
        "2023-06-01, CN-2023-06",
        "2024-03-21, CN-2023-06",
        "2024-03-22, CN-2024-03",
        "2024-12-31, CN-2024-03",
        "2025-01-01, CN-2025-01",
        "2026-01-01, CN-2026-01",
        "2031-01-01, CN-2026-01"
    })
    void exactly_one_rule_set_is_in_force_on_a_day(LocalDate day, String inForce) {
        List<String> accepted = new ArrayList<>();
        for (String id : RuleFiles.RULE_SETS) {
            try {
                accepted.add(REGISTER.inForce(id, day).id());
            } catch (RejectedException e) {
                assertEquals(Code.RULESET_NOT_IN_FORCE, e.rejection().code());
            }
        }
        assertEquals(List.of(inForce), accepted);
    }

    @ParameterizedTest
    @CsvSource({"CN-2023-06, '2025,2026'", "CN-2024-03, 2026"})
    void the_window_begins_this_year_or_last(String ruleSet, String years) {
        assertEquals(
                List.of(years.split(",")).stream().map(Year::parse).toList(),
                RuleFiles.ruleSet(ruleSet).window(Year.of(2026)));
    }

    @Test
    void an_unknown_rule_set_is_refused() {
        assertEquals(Code.RULESET_UNKNOWN, codeOf(() -> RuleFiles.ruleSet("CN-1999-01")));
        assertEquals(Code.RULESET_UNKNOWN, codeOf(() -> REGISTER.find("CN-1999-01")));
    }

    @Test
    void a_table_is_total_without_repetition_and_cites_its_documents() {
        RuleSet good = RuleFiles.ruleSet("CN-2026-01");
        List<TableRow> rows = good.table();
        List<TableRow> twice = new ArrayList<>(rows);
        twice.add(rows.get(rows.size() - 1));

        assertEquals(Code.RULESET_INVALID, codeOf(() -> with(good, List.of())));
        assertEquals(Code.RULESET_INVALID, codeOf(() -> with(good, rows.subList(0, rows.size() - 1))));
        assertEquals(Code.RULESET_INVALID, codeOf(() -> with(good, twice)));
        assertEquals(
                Code.RULESET_INVALID,
                codeOf(() -> new RuleSet(
                        good.id(),
                        good.effectiveFrom(),
                        Optional.of(good.effectiveFrom().minusDays(1)),
                        good.supersedes(),
                        good.parameters(),
                        rows,
                        good.legalBasis(),
                        good.limitations())));
        assertEquals(
                Code.RULESET_INVALID,
                codeOf(() -> new RuleSet(
                        good.id(),
                        good.effectiveFrom(),
                        good.effectiveTo(),
                        good.supersedes(),
                        good.parameters(),
                        rows,
                        good.legalBasis().subList(0, 1),
                        good.limitations())));
    }

    private static RuleSet with(RuleSet good, List<TableRow> table) {
        return new RuleSet(
                good.id(),
                good.effectiveFrom(),
                good.effectiveTo(),
                good.supersedes(),
                good.parameters(),
                table,
                good.legalBasis(),
                good.limitations());
    }

    private static Code codeOf(Executable action) {
        return assertThrows(RejectedException.class, action).rejection().code();
    }
}
