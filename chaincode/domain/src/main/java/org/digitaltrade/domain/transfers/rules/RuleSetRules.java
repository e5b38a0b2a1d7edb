package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Proposal;

/** How a rule set comes into effect: proposed by one agency, adopted by all three. */
public final class RuleSetRules {
    /** Whose adoption a rule set needs. */
    public static final List<String> AUTHORITIES = Agency.mspIds();

    private RuleSetRules() {}

    /**
     * @param hash SHA-256 of the rule set's canonical bytes
     * @param existing what stands under its id
     * @return NOT_AUTHORISED, EXISTS or EXISTS_WITH_DIFFERENT_CONTENT if refused
     */
    public static Decision<LedgerEvent<RuleSetEntry>> propose(
            RuleSet ruleSet, Hash hash, Optional<RuleSetEntry> existing, Invocation by) {
        return Decision.acceptUnless(
                Proposal.objection(AUTHORITIES, existing.map(RuleSetEntry::proposal), hash, by.actor()),
                new RuleSetProposed(
                        ruleSet, new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(AUTHORITIES))));
    }

    /**
     * @param hash of what the authority has read and means
     * @param register the rule sets in effect so far
     * @return NOT_AUTHORISED, EXISTS, HASH_MISMATCH or RULESET_OVERLAPS if refused
     */
    public static Decision<LedgerEvent<RuleSetEntry>> adopt(
            RuleSetEntry proposed, Hash hash, RuleSetRegister register, Invocation by) {
        return Decision.acceptUnless(
                proposed.proposal()
                        .objectionToAdoption(hash, by.actor())
                        .or(() -> register.objectionTo(proposed.ruleSet())),
                new RuleSetAdopted(
                        proposed.ruleSet().id(), new Adoption(by.actor().party(), by.txTime(), by.transactionId())));
    }
}
