package org.digitaltrade.domain.trade;

import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * One line of what is supplied. Description, quantity and price are private terms.
 *
 * @param lineNo from 1
 * @param kind what it supplies
 * @param supplyMode for services and data
 * @param descriptionCommitment salted hash of the line's private terms
 */
public record ContractLine(int lineNo, LineKind kind, Optional<SupplyMode> supplyMode, Hash descriptionCommitment) {

    public ContractLine {
        Limits.between(lineNo, 1, ContractDocument.MAX_LINES, "a line number");
    }
}
