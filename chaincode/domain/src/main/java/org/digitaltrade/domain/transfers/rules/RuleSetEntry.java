package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;

/** A rule set on the ledger: without effect until it is adopted. */
public record RuleSetEntry(RuleSet ruleSet, Proposal proposal) implements LedgerRecord {

    /** The rule set, once it is adopted. */
    public Optional<RuleSet> adopted() {
        return proposal.isAdopted() ? Optional.of(ruleSet) : Optional.empty();
    }

    @Override
    public RecordType recordType() {
        return RecordType.RULE_SET;
    }

    @Override
    public List<String> keyParts() {
        return List.of(ruleSet.id());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
