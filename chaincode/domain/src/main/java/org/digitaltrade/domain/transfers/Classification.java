package org.digitaltrade.domain.transfers;

import java.util.List;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleResult;

/**
 * By which route a case may leave: that of its strictest line. With the case's file and the meter as it was read, anyone
 * can decide it again.
 *
 * @param decisive the result of the strictest line, the first of several
 * @param year whose meter was read, Beijing
 * @param meter as it was before this case
 * @param overlays the adopted lists, guides and profiles that were asked, by their ids
 * @param lines in the order of the file
 */
public record Classification(
        RuleResult decisive, int year, MeterReading meter, List<CodeWord> overlays, List<LineFinding> lines) {

    public Classification {
        overlays = List.copyOf(overlays);
        lines = List.copyOf(lines);
    }

    public Route route() {
        return decisive.route();
    }

    public String ruleSet() {
        return decisive.ruleSet();
    }

    /** The row that decided about a line of the case. */
    public Row row(CodeWord datasetId) {
        return lines.stream()
                .filter(line -> line.datasetId().equals(datasetId))
                .findFirst()
                .orElseThrow()
                .row();
    }
}
