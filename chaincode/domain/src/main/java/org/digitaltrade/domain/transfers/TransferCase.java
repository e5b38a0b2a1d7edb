package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/**
 * One enterprise's transfer of data to one recipient abroad, from its first draft to its end.
 *
 * @param caseId {@code TC-(HD|CY|DX)-yyyy-} and 12 hex digits; names the zone
 * @param processor the enterprise, by its credit code
 * @param classification the last one
 * @param submission the last one
 * @param missingItems what the authority found missing when it last returned the file
 * @param progress how far the authorities are with it
 * @param changedAt time of the last transaction that changed it
 */
public record TransferCase(
        String caseId,
        CaseState state,
        PartyId processor,
        CaseFile file,
        Optional<Classification> classification,
        Optional<Submission> submission,
        List<String> missingItems,
        Optional<StandardContract> standardContract,
        Optional<Approval> approval,
        Optional<Suspension> suspension,
        UsageTotals usage,
        List<CaseFlag> flags,
        CaseProgress progress,
        Instant changedAt)
        implements LedgerRecord {
    /** Of the identifier. */
    public static final String PREFIX = "TC";

    public TransferCase {
        missingItems = List.copyOf(missingItems);
        flags = List.copyOf(flags);
    }

    /** From CLASSIFIED on there is one. */
    public Classification classified() {
        return classification.orElseThrow();
    }

    /** Whether another such amount of a data set stays within what was approved and declared for the year. */
    public boolean covers(FlowLine line, int year, Amounts more) {
        Amounts ofLine = usage.of(line.datasetId(), year).plus(more);
        return line.scale().covers(ofLine)
                && approval.orElseThrow().scale().covers(usage.of(year).plus(more));
    }

    /** What the trade channel may know of it; nothing before it has become active for the first time. */
    public Optional<CaseStanding> standing() {
        return approval.map(ground -> new CaseStanding(
                caseId,
                state,
                ground.validFrom(),
                ground.validTo(),
                file.fieldCommitment(),
                file.recipient().country(),
                ground.documentHash(),
                Commitments.recipient(file.recipientSalt(), file.recipient().partyId())));
    }

    @Override
    public RecordType recordType() {
        return RecordType.CASE;
    }

    @Override
    public List<String> keyParts() {
        return List.of(caseId);
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(processor);
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(PREFIX, caseId));
    }
}
