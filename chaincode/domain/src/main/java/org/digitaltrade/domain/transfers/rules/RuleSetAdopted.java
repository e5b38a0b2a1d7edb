package org.digitaltrade.domain.transfers.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** One authority adopted a proposed rule set; with the last one's adoption it takes effect. */
public record RuleSetAdopted(String id, Adoption adoption) implements LedgerEvent<RuleSetEntry> {

    @Override
    public RecordType recordType() {
        return RecordType.RULE_SET;
    }

    @Override
    public List<String> keyParts() {
        return List.of(id);
    }

    @Override
    public PartyId actor() {
        return adoption.authority();
    }

    @Override
    public Instant at() {
        return adoption.at();
    }

    @Override
    public RuleSetEntry applyTo(@Nullable RuleSetEntry before) {
        RuleSetEntry proposed = Objects.requireNonNull(before);
        return new RuleSetEntry(proposed.ruleSet(), proposed.proposal().plus(adoption));
    }
}
