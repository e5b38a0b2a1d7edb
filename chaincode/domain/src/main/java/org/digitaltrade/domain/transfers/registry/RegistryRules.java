package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Proposal;

/** How an entry comes into effect: proposed by one of its adopters, adopted by all. */
public final class RegistryRules {

    private RegistryRules() {}

    /**
     * @param hash SHA-256 of the entry's canonical bytes
     * @param existing what stands under its key
     * @return NOT_AUTHORISED, EXISTS or EXISTS_WITH_DIFFERENT_CONTENT if refused
     */
    public static Decision<LedgerEvent<RegisteredEntry>> propose(
            RegistryEntry entry, Hash hash, Optional<RegisteredEntry> existing, Invocation by) {
        List<String> adopters = entry.adopters();
        return Decision.acceptUnless(
                Proposal.objection(adopters, existing.map(RegisteredEntry::proposal), hash, by.actor()),
                new EntryProposed(
                        entry, new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(adopters))));
    }

    /**
     * @param hash of what the authority has read and means
     * @param registry the adopted entries of the same subject
     * @return NOT_AUTHORISED, EXISTS, HASH_MISMATCH or REGISTRY_OVERLAPS if refused
     */
    public static Decision<LedgerEvent<RegisteredEntry>> adopt(
            RegisteredEntry proposed, Hash hash, Registry registry, Invocation by) {
        RegistryEntry entry = proposed.entry();
        return Decision.acceptUnless(
                proposed.proposal().objectionToAdoption(hash, by.actor()).or(() -> registry.objectionTo(entry)),
                new EntryAdopted(
                        entry.type(),
                        entry.subject(),
                        entry.id(),
                        new Adoption(by.actor().party(), by.txTime(), by.transactionId())));
    }
}
