package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a case has been used.
 *
 * @param lastSeq the sequence number of the last usage, counted or refused; 0 before the first
 * @param lastWindowTo the end of the last usage that counted
 * @param year that {@code lines} add up, Beijing; 0 before the first
 * @param lines what left in that year, by data set
 */
public record UsageTotals(int lastSeq, Optional<Instant> lastWindowTo, int year, List<LineTotal> lines) {
    static final UsageTotals NONE = new UsageTotals(0, Optional.empty(), 0, List.of());

    /** What left of one data set in the year. */
    public record LineTotal(CodeWord datasetId, Amounts amounts) {}

    public UsageTotals {
        lines = List.copyOf(lines);
    }

    /** Of one data set in a year; nothing if the year is another than the last one used. */
    Amounts of(CodeWord datasetId, int ofYear) {
        return inYear(ofYear).stream()
                .filter(line -> line.datasetId().equals(datasetId))
                .map(LineTotal::amounts)
                .findFirst()
                .orElse(Amounts.NONE);
    }

    /** Of all data sets in a year. */
    public Amounts of(int ofYear) {
        return inYear(ofYear).stream().map(LineTotal::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    UsageTotals plus(CodeWord datasetId, int ofYear, Amounts more, Instant windowTo) {
        List<LineTotal> sums = new ArrayList<>(inYear(ofYear));
        Amounts sum = of(datasetId, ofYear).plus(more);
        sums.removeIf(line -> line.datasetId().equals(datasetId));
        sums.add(new LineTotal(datasetId, sum));
        return new UsageTotals(lastSeq + 1, Optional.of(windowTo), ofYear, sums);
    }

    /** A refused usage takes its number and nothing else. */
    UsageTotals skippingNumber() {
        return new UsageTotals(lastSeq + 1, lastWindowTo, year, lines);
    }

    private List<LineTotal> inYear(int ofYear) {
        return ofYear == year ? lines : List.of();
    }
}
