package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * One service of one list. It counts only while the adopted list of its scheme refers to it by hash.
 *
 * @param sequence of the list
 */
public record TrustService(String schemeId, int sequence, TrustServiceEntry entry) implements LedgerRecord {
    private static final int FIRST_OF_SIX_DIGITS = 1_000_000;

    /** The key of a service; the sequence in six digits, so that keys sort as sequences do. */
    public static List<String> key(String schemeId, int sequence, String serviceId) {
        return List.of(
                schemeId, Integer.toString(FIRST_OF_SIX_DIGITS + sequence).substring(1), serviceId);
    }

    @Override
    public RecordType recordType() {
        return RecordType.TRUST_SERVICE;
    }

    @Override
    public List<String> keyParts() {
        return key(schemeId, sequence, entry.serviceId());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
