package org.digitaltrade.domain.transfers.risk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** Something was done about a risk. */
public record RiskUpdated(String riskId, RiskStatus status, Hash measuresHash, PartyId actor, Instant at)
        implements LedgerEvent<RiskRecord> {

    @Override
    public RecordType recordType() {
        return RecordType.RISK;
    }

    @Override
    public List<String> keyParts() {
        return List.of(riskId);
    }

    @Override
    public RiskRecord applyTo(@Nullable RiskRecord before) {
        RiskRecord risk = Objects.requireNonNull(before);
        return new RiskRecord(
                risk.report(),
                risk.handler(),
                status,
                risk.late(),
                measuresHash,
                risk.reportedBy(),
                risk.reportedAt(),
                at);
    }
}
