package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSamples;
import org.digitaltrade.domain.transfers.rules.SensitiveClass;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final Year YEAR = Year.of(2026);
    private static final FlowLine PERSONS_60000 = with(line("accounts"), "piCount", 60_000);

    @Test
    void a_case_takes_the_route_of_its_line_and_keeps_all_it_was_decided_by() {
        CaseFile file = TransferSamples.file();
        MeterReading meter = new MeterReading(10, 0);
        RuleResult result = RuleSamples.lawOf2026()
                .evaluate(
                        Classifier.route(
                                        file,
                                        file.lines().get(0),
                                        RuleSamples.lawOf2026(),
                                        new MeterReading(150_010, 0),
                                        CaseContext.NONE)
                                .input(),
                        TransferSamples::textHash);

        assertEquals(
                new Classification(
                        result,
                        2026,
                        meter,
                        List.of(),
                        List.of(new LineFinding(
                                TransferSamples.DATASET, Row.R13, Route.SCC_OR_CERT, result.inputsHash()))),
                classify(meter, file.lines().get(0)));
    }

    @Test
    void the_strictest_line_decides() {
        FlowLine important = with(
                with(with(line("machines"), "piCount", 0), "grade", DataGrade.IMPORTANT),
                "importantBasis",
                ImportantBasis.PUBLISHED);
        FlowLine free = with(line("prices"), "piCount", 0);

        Classification found = classify(MeterReading.ZERO, free, PERSONS_60000, important);

        assertEquals(Route.SECURITY_ASSESSMENT, found.route());
        assertEquals(
                List.of(Row.R5, Row.R14, Row.R7),
                found.lines().stream().map(LineFinding::row).toList());
        assertEquals(Row.R14, found.row(new CodeWord("accounts")));
    }

    @Test
    void lines_are_added_up_so_that_splitting_gains_nothing() {
        FlowLine more = with(PERSONS_60000, "datasetId", new CodeWord("more-accounts"));

        assertEquals(
                Route.EXEMPT_VOLUME, classify(MeterReading.ZERO, PERSONS_60000).route());
        assertEquals(
                Route.SCC_OR_CERT,
                classify(MeterReading.ZERO, PERSONS_60000, more).route());
    }

    @Test
    void what_left_before_in_the_window_is_added_up_too() {
        assertEquals(
                Route.EXEMPT_VOLUME,
                classify(new MeterReading(39_999, 0), PERSONS_60000).route());
        assertEquals(
                Route.SCC_OR_CERT,
                classify(new MeterReading(40_000, 0), PERSONS_60000).route());
        assertEquals(
                Route.SCC_OR_CERT,
                classify(new MeterReading(0, 1), PERSONS_60000).route());
        assertEquals(
                Route.SECURITY_ASSESSMENT,
                classify(new MeterReading(Long.MAX_VALUE, 0), PERSONS_60000).route());
    }

    @Test
    void exempt_lines_are_not_added_up() {
        FlowLine transit =
                with(with(PERSONS_60000, "datasetId", new CodeWord("transit")), "origin", Origin.FOREIGN_TRANSIT);
        FlowLine claimed = with(
                with(with(PERSONS_60000, "datasetId", new CodeWord("contracts")), "exemptionClaim", ExemptionClaim.E3),
                "evidenceHash",
                Optional.of(TransferSamples.hash('e')));

        Classification found = classify(MeterReading.ZERO, PERSONS_60000, transit, claimed);

        assertEquals(
                List.of(Row.R14, Row.R4, Row.R8),
                found.lines().stream().map(LineFinding::row).toList());
        assertEquals(Route.EXEMPT_PURPOSE, found.route());
    }

    @Test
    void one_person_with_sensitive_information_is_enough() {
        FlowLine sensitive = new FlowLine(
                new CodeWord("health"),
                Origin.DOMESTIC,
                DataGrade.GENERAL,
                ImportantBasis.NONE,
                0,
                1,
                List.of(SensitiveClass.HEALTH),
                ExemptionClaim.NONE,
                Optional.empty(),
                NegativeListStanding.NOT_COVERED,
                false,
                List.of(new CodeWord("DIAGNOSIS")),
                1,
                1);

        assertEquals(Row.R13, classify(MeterReading.ZERO, sensitive).decisive().row());
    }

    private static FlowLine line(String datasetId) {
        return with(TransferSamples.line(), "datasetId", new CodeWord(datasetId));
    }

    private static Classification classify(MeterReading meter, FlowLine... lines) {
        CaseFile file = with(TransferSamples.file(), "lines", List.of(lines));
        return Classifier.classify(
                file, RuleSamples.lawOf2026(), meter, YEAR, TransferSamples::textHash, CaseContext.NONE);
    }
}
