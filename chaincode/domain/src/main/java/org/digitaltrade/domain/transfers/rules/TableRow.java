package org.digitaltrade.domain.transfers.rules;

import java.util.List;

/**
 * One row of a rule set's table: where its condition leads to and why.
 *
 * @param basis at least one citation
 */
public record TableRow(Row row, Route route, List<Citation> basis) {

    public TableRow {
        basis = List.copyOf(basis);
    }
}
