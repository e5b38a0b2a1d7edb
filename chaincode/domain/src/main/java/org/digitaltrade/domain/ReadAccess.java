package org.digitaltrade.domain;

import java.util.Optional;

/**
 * Who may read a record of a channel that its organisation is a member of: one rule for the chaincode's views and for
 * every gateway.
 */
public final class ReadAccess {
    private ReadAccess() {}

    /** The parties of the record, the zone that supervises it, the agencies; everyone if its audience is the channel. */
    public static boolean mayRead(Actor actor, LedgerRecord record) {
        return record.recordType().audience() == RecordType.Audience.CHANNEL
                || record.parties().contains(actor.party())
                || readsEverything(actor)
                || (record.zone().isPresent() && record.zone().equals(supervisedZone(actor)));
    }

    /** Officers and auditors of the agencies. */
    public static boolean readsEverything(Actor actor) {
        return Agency.isAgency(actor.mspId()) && (actor.is(Role.AGENCY_OFFICER) || actor.is(Role.AUDITOR));
    }

    /** The zone whose records a zone's officer may read, whoever their parties are. */
    public static Optional<Zone> supervisedZone(Actor actor) {
        return actor.is(Role.ZONE_OFFICER) ? Zone.ofMspId(actor.mspId()) : Optional.empty();
    }
}
