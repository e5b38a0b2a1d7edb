package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/**
 * A reported usage and what became of it.
 *
 * @param code why it was refused, exactly if it was
 * @param detail likewise, for people
 * @param acknowledgement of the recipient, once it has come
 * @param submittedBy the handler
 */
public record UsageRecord(
        UsageReport report,
        UsageOutcome outcome,
        Optional<Code> code,
        Optional<String> detail,
        List<UsageFlag> flags,
        Optional<Acknowledgement> acknowledgement,
        PartyId submittedBy,
        Instant txTime)
        implements LedgerRecord {

    public UsageRecord {
        flags = List.copyOf(flags);
    }

    UsageRecord acknowledged(Acknowledgement given) {
        return new UsageRecord(report, outcome, code, detail, flags, Optional.of(given), submittedBy, txTime);
    }

    UsageRecord flagged(UsageFlag flag) {
        TreeSet<UsageFlag> more = new TreeSet<>(flags);
        more.add(flag);
        return new UsageRecord(report, outcome, code, detail, List.copyOf(more), acknowledgement, submittedBy, txTime);
    }

    @Override
    public RecordType recordType() {
        return RecordType.USAGE;
    }

    @Override
    public List<String> keyParts() {
        return List.of(report.usageId());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(submittedBy);
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(UsageReport.PREFIX, report.usageId()));
    }
}
