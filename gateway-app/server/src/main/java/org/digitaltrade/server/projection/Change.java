package org.digitaltrade.server.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.LedgerKey;

/**
 * What one transaction did.
 *
 * @param events in order
 * @param versions the records after it, each once
 */
record Change(BlockTransaction transaction, List<LedgerEvent<?>> events, List<NewVersion> versions) {

    /**
     * A record as one transaction left it.
     *
     * @param json its canonical form, which is what the peers hold
     * @param sha256 of that form, lower-case hexadecimal
     */
    record NewVersion(LedgerKey key, Optional<LedgerRecord> before, LedgerRecord after, String json, String sha256) {

        Set<PartyId> partiesAdded() {
            return difference(after.parties(), before.map(LedgerRecord::parties).orElse(Set.of()));
        }

        Set<PartyId> partiesRemoved() {
            return difference(before.map(LedgerRecord::parties).orElse(Set.of()), after.parties());
        }

        private static Set<PartyId> difference(Set<PartyId> all, Set<PartyId> without) {
            Set<PartyId> rest = new TreeSet<>(all);
            rest.removeAll(without);
            return rest;
        }
    }
}
