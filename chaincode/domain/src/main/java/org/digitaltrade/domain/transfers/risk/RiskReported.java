package org.digitaltrade.domain.transfers.risk;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A risk was reported. */
public record RiskReported(RiskReport report, PartyId handler, boolean late, PartyId actor, Instant at)
        implements LedgerEvent<RiskRecord> {

    @Override
    public RecordType recordType() {
        return RecordType.RISK;
    }

    @Override
    public List<String> keyParts() {
        return List.of(report.riskId());
    }

    @Override
    public RiskRecord applyTo(@Nullable RiskRecord before) {
        return new RiskRecord(report, handler, RiskStatus.OPEN, late, report.measuresHash(), actor, at, at);
    }
}
