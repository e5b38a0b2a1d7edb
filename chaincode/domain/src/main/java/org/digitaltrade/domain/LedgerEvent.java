package org.digitaltrade.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one record, named by a past participle. It carries all that {@link #applyTo} needs, because
 * chaincode, projection and verifier all replay it: replaying a channel from its first block gives world state exactly.
 *
 * @param <R> the record it happened to
 */
public interface LedgerEvent<R extends LedgerRecord> {

    RecordType recordType();

    List<String> keyParts();

    /** Who did it. */
    PartyId actor();

    /** The time of the transaction that recorded it. */
    Instant at();

    /** @param before the record as it was, or null if this event creates it */
    R applyTo(@Nullable R before);
}
