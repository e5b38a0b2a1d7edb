package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import org.digitaltrade.domain.Hash;

/**
 * What the decision table says about a flow, with all that is needed to ask it again.
 *
 * @param row the first that matched
 * @param ruleSet identifier
 * @param legalBasis the row's citations, for example {@code CAC-16 art. 8}
 * @param inputsHash SHA-256 of the canonical {@link FlowInput}
 */
public record RuleResult(Row row, Route route, String ruleSet, List<String> legalBasis, Hash inputsHash) {

    public RuleResult {
        legalBasis = List.copyOf(legalBasis);
    }
}
