package org.digitaltrade.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The state under one ledger key: an immutable Java record whose components are what is stored. */
public interface LedgerRecord {

    RecordType recordType();

    /** The key's parts after the type, without control characters; for most records just the identifier. */
    List<String> keyParts();

    /** Whose record it is: who may read it beside the agencies. Empty where the audience is the channel. */
    Set<PartyId> parties();

    /** The zone whose officer supervises it, if one does. */
    default Optional<Zone> zone() {
        return Optional.empty();
    }
}
