package org.digitaltrade.domain.transfers;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/** Asks the decision table about the lines of a case. */
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
            CaseFile file, RuleSet law, MeterReading meter, Year year, FlowDigest digest) {
        MeterReading counted = meter;
        for (FlowLine line : file.lines()) {
            if (counts(file, line, law)) {
                counted = counted.plus(line.piCount(), line.spiCount());
            }
        }
        List<LineFinding> findings = new ArrayList<>();
        List<RuleResult> results = new ArrayList<>();
        for (FlowLine line : file.lines()) {
            MeterReading including = counts(file, line, law) ? counted : counted.plus(line.piCount(), line.spiCount());
            RuleResult result = law.evaluate(input(file, line, including), digest);
            results.add(result);
            findings.add(new LineFinding(line.datasetId(), result.row(), result.route(), result.inputsHash()));
        }
        RuleResult strictest =
                results.stream().min(Comparator.comparing(RuleResult::route)).orElseThrow();
        return new Classification(strictest, year.getValue(), meter, findings);
    }

    /** The facts of a line when the window's persons, those of this line included, are {@code including}. */
    public static FlowInput input(CaseFile file, FlowLine line, MeterReading including) {
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
                line.nl(),
                Amounts.persons(including.pi()),
                Amounts.persons(including.spi()),
                file.recipientListed(),
                file.foreignEnforcementRequest(),
                line.secret());
    }

    /** Whether a line is added up; the rows that exempt from that don't look at numbers, so any will do to find out. */
    private static boolean counts(CaseFile file, FlowLine line, RuleSet law) {
        return law.counts(law.match(input(file, line, MeterReading.ZERO)).row());
    }
}
