package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * One row of a rule set's table: where its condition leads to and why.
 *
 * @param basis 1 to {@value #MAX_CITATIONS} citations
 */
public record TableRow(Row row, Route route, List<Citation> basis) {

    private static final int MAX_CITATIONS = 10;

    public TableRow {
        basis = List.copyOf(basis);
        if (basis.isEmpty() || basis.size() > MAX_CITATIONS) {
            throw new RejectedException(Code.RULESET_INVALID, row + " has 1 to " + MAX_CITATIONS + " citations");
        }
    }
}
