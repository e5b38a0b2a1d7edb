package org.digitaltrade.domain.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.transfers.rules.Citation;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.TableRow;

/**
 * Where a line of a case leads to.
 *
 * @param row of the table
 * @param route of the row, or the one that an overlay gives instead
 * @param overlay what gave it
 */
public record LineRoute(FlowInput input, TableRow row, Route route, Optional<String> overlay) {

    RuleResult result(RuleSet law, FlowDigest digest) {
        List<String> basis =
                new ArrayList<>(row.basis().stream().map(Citation::toString).toList());
        overlay.ifPresent(basis::add);
        return new RuleResult(row.row(), route, law.id(), basis, digest.of(input));
    }
}
