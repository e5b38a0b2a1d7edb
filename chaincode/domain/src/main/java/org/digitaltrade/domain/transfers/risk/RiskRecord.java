package org.digitaltrade.domain.transfers.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/**
 * A reported risk and what was done about it.
 *
 * @param handler of the case
 * @param late whether it was reported later than the law allows
 * @param measuresHash of the last measures
 * @param reportedAt the transaction's time
 */
public record RiskRecord(
        RiskReport report,
        PartyId handler,
        RiskStatus status,
        boolean late,
        Hash measuresHash,
        PartyId reportedBy,
        Instant reportedAt,
        Instant changedAt)
        implements LedgerRecord {

    @Override
    public RecordType recordType() {
        return RecordType.RISK;
    }

    @Override
    public List<String> keyParts() {
        return List.of(report.riskId());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(handler, reportedBy);
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(RiskReport.PREFIX, report.riskId()));
    }
}
