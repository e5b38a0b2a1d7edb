package org.digitaltrade.domain.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/**
 * What the trade channel knows of a transfer case, and nothing else: its status, until when, and commitments that only
 * who knows the case can open.
 *
 * @param caseId {@code TC-(HD|CY|DX)-yyyy-} and 12 hex digits
 * @param status of the case
 * @param validFrom first day in Asia/Shanghai
 * @param validTo last day; none if the case has no end
 * @param fieldCommitment to the fields that may be transferred
 * @param destCountry where the recipient is
 * @param decisionHash of the decision or filing document; none if the case was declared and not decided
 * @param recipientCommitment to the recipient, see {@link Commitments#recipient}
 * @param source what it was carried from
 */
public record CaseToken(
        String caseId,
        TokenStatus status,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Hash fieldCommitment,
        Country destCountry,
        Optional<Hash> decisionHash,
        Hash recipientCommitment,
        TokenSource source)
        implements LedgerRecord {
    /** Of caseId. */
    public static final String CASE_PREFIX = "TC";

    public CaseToken {
        LedgerIds.zone(CASE_PREFIX, caseId);
    }

    /** Whether transfers are permitted on a day in Asia/Shanghai. */
    public boolean isActiveOn(LocalDate day) {
        return status.permitsTransfers()
                && !day.isBefore(validFrom)
                && validTo.filter(day::isAfter).isEmpty();
    }

    /** @param salt that opens the commitment */
    public boolean isFor(PartyId recipient, Hash salt) {
        return Commitments.recipient(salt, recipient).equals(recipientCommitment);
    }

    @Override
    public RecordType recordType() {
        return RecordType.TOKEN;
    }

    @Override
    public List<String> keyParts() {
        return List.of(caseId);
    }

    /** Nobody by name: the token is made so that the whole channel may see it. */
    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(CASE_PREFIX, caseId));
    }
}
