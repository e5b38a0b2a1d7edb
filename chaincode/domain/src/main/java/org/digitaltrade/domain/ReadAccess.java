package org.digitaltrade.domain;

import java.util.Set;

/** Who may read a record: one rule for the chaincode's views and for every gateway. */
public final class ReadAccess {
    private static final Set<PartyId> SUPERVISING_AGENCIES =
            Set.of(PartyId.authority("BJCAC"), PartyId.authority("BJCOM"), PartyId.authority("BJEIT"));

    private ReadAccess() {}

    /** The parties of the record, the zone that supervises it, the agencies; everyone if its audience is the channel. */
    public static boolean mayRead(Actor actor, LedgerRecord record) {
        return record.recordType().audience() == RecordType.Audience.CHANNEL
                || record.parties().contains(actor.party())
                || SUPERVISING_AGENCIES.contains(actor.party())
                || record.zone()
                        .map(zone -> PartyId.authority(zone.mspId()))
                        .filter(actor.party()::equals)
                        .isPresent();
    }
}
