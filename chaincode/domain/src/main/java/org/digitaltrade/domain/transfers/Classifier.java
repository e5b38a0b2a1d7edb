package org.digitaltrade.domain.transfers;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.registry.Overlays;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.TableRow;

/** Asks the decision table, and the adopted overlays, about the lines of a case. */
public final class Classifier {

    private Classifier() {}

    /**
     * Lines that count are added up before any threshold is compared, so that a case can't stay below one by having many
     * lines.
     *
     * @param meter the handler's persons in the window of {@code law} so far
     * @param year of the meter
     */
    public static Classification classify(
            CaseFile file, RuleSet law, MeterReading meter, Year year, FlowDigest digest, CaseContext context) {
        MeterReading counted = counted(file, law, meter, context);
        List<LineFinding> findings = new ArrayList<>();
        List<RuleResult> results = new ArrayList<>();
        for (FlowLine line : file.lines()) {
            RuleResult result = route(file, line, law, including(file, line, law, counted, context), context)
                    .result(law, digest);
            results.add(result);
            findings.add(new LineFinding(line.datasetId(), result.row(), result.route(), result.inputsHash()));
        }
        RuleResult strictest =
                results.stream().min(Comparator.comparing(RuleResult::route)).orElseThrow();
        return new Classification(
                strictest, year.getValue(), meter, context.overlays().ids(), findings);
    }

    /**
     * Why the file can't be classified as it is: it says something else about itself than the adopted lists do.
     *
     * @return NEGATIVE_LIST_MISMATCH, GRADE_MISMATCH or GREATER_BAY_AREA_NOT_AVAILABLE
     */
    static Optional<Rejection> objection(CaseFile file, RuleSet law, MeterReading meter, CaseContext context) {
        MeterReading counted = counted(file, law, meter, context);
        return file.lines().stream()
                .map(line -> objection(file, line, including(file, line, law, counted, context), context.overlays()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Rejection.unless(
                        !file.greaterBayArea() || context.overlays().coversGreaterBayArea(file.destinations()),
                        Code.GREATER_BAY_AREA_NOT_AVAILABLE,
                        "no adopted overlay lets this recipient and these destinations use that contract"));
    }

    /** Where a line leads to when the window's persons, those of this line included, are {@code including}. */
    public static LineRoute route(
            CaseFile file, FlowLine line, RuleSet law, MeterReading including, CaseContext context) {
        Overlays overlays = context.overlays();
        FlowInput input = input(
                file,
                line,
                overlays.standing(file.sectorCode(), file.scenarioCode(), line.fieldIds(), including),
                including,
                context);
        TableRow row = law.match(input);
        boolean byNumbers = row.row() == Row.R10 || row.row() == Row.R12 || row.row() == Row.R13;
        Optional<String> guide = byNumbers || row.row() == Row.R7
                ? overlays.guideExemption(file.scenarioCode(), line.fieldIds(), including)
                : Optional.empty();
        if (guide.isPresent()) {
            return new LineRoute(input, row, Route.EXEMPT_PURPOSE, guide);
        }
        Optional<String> treaty = byNumbers
                        && line.exemptionClaim() == ExemptionClaim.E9_TREATY
                        && line.evidenceHash().isPresent()
                ? overlays.treaty()
                : Optional.empty();
        if (treaty.isPresent()) {
            return new LineRoute(input, row, Route.TREATY, treaty);
        }
        if (row.route() == Route.SCC_OR_CERT && file.greaterBayArea()) {
            return new LineRoute(input, row, Route.GBA_SC, overlays.greaterBayArea());
        }
        return new LineRoute(input, row, row.route(), Optional.empty());
    }

    private static Optional<Rejection> objection(
            CaseFile file, FlowLine line, MeterReading including, Overlays overlays) {
        NegativeListStanding standing =
                overlays.standing(file.sectorCode(), file.scenarioCode(), line.fieldIds(), including);
        return Rejection.unless(
                        standing == line.nl(),
                        Code.NEGATIVE_LIST_MISMATCH,
                        "by the adopted lists " + line.datasetId() + " is " + standing)
                .or(() -> Rejection.unless(
                        line.grade() != DataGrade.GENERAL
                                || !overlays.namesImportant(file.sectorCode(), file.scenarioCode(), line.fieldIds()),
                        Code.GRADE_MISMATCH,
                        "an adopted list names a field of " + line.datasetId() + " as important data"));
    }

    private static FlowInput input(
            CaseFile file, FlowLine line, NegativeListStanding standing, MeterReading including, CaseContext context) {
        return new FlowInput(
                file.transferMode(),
                line.origin(),
                line.grade(),
                line.importantBasis(),
                file.ciio(),
                line.hasPI(),
                line.spiClasses(),
                line.exemptionClaim(),
                line.evidenceHash(),
                standing,
                Amounts.persons(including.pi()),
                Amounts.persons(including.spi()),
                file.recipientListed(),
                file.foreignEnforcementRequest() && !context.foreignRequestApproved(),
                line.secret());
    }

    /** The meter with all lines that count. */
    private static MeterReading counted(CaseFile file, RuleSet law, MeterReading meter, CaseContext context) {
        MeterReading counted = meter;
        for (FlowLine line : file.lines()) {
            if (counts(file, line, law, context)) {
                counted = counted.plus(line.piCount(), line.spiCount());
            }
        }
        return counted;
    }

    private static MeterReading including(
            CaseFile file, FlowLine line, RuleSet law, MeterReading counted, CaseContext context) {
        return counts(file, line, law, context) ? counted : counted.plus(line.piCount(), line.spiCount());
    }

    /** Whether a line is added up; the rows that exempt from that don't look at numbers, so any will do to find out. */
    private static boolean counts(CaseFile file, FlowLine line, RuleSet law, CaseContext context) {
        return law.counts(law.match(input(file, line, line.nl(), MeterReading.ZERO, context))
                .row());
    }
}
