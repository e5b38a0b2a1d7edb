package org.digitaltrade.domain.transfers.rules;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A rule set was proposed; it takes the place of a proposal under the same id that nobody had adopted. */
public record RuleSetProposed(RuleSet ruleSet, Proposal proposal) implements LedgerEvent<RuleSetEntry> {

    @Override
    public RecordType recordType() {
        return RecordType.RULE_SET;
    }

    @Override
    public List<String> keyParts() {
        return List.of(ruleSet.id());
    }

    @Override
    public PartyId actor() {
        return proposal.proposedBy();
    }

    @Override
    public Instant at() {
        return proposal.proposedAt();
    }

    @Override
    public RuleSetEntry applyTo(@Nullable RuleSetEntry before) {
        return new RuleSetEntry(ruleSet, proposal);
    }
}
