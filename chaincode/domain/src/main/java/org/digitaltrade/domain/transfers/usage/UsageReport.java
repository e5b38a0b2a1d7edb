package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.Amounts;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.Limits;
import org.digitaltrade.domain.transfers.rules.TransferMode;

/**
 * What a handler reports about a period of transfers of one data set. Persons are counted without their identities, so
 * that they are de-duplicated is the handler's signed word; the manifest, kept by it, is what an auditor counts.
 *
 * @param usageId {@code US-(HD|CY|DX)-yyyy-} and 12 hex digits
 * @param seq 1 for the case's first usage, then one more each time, refused ones included
 * @param windowFrom start of the period
 * @param windowTo end of the period, exclusive; in the same year in Beijing
 * @param manifestHash of the manifest, distinct over the ledger
 * @param manifestAlg by which {@code manifestHash} was made, SHA256 or SM3
 * @param merkleRoot over the manifest's lines
 * @param datasetId the flow line that was used
 * @param piSubjects natural persons in the period of whom nothing sensitive left
 * @param spiSubjects natural persons in the period of whom something sensitive left
 * @param newPi those of {@code piSubjects} whom the handler hadn't exported this year, in any case
 * @param newSpi those of {@code spiSubjects}, likewise
 * @param fieldIds 1 to 500, distinct and ascending
 * @param destCountry where it went
 * @param encryptionProfile how it was protected on its way
 * @param contractId the trade contract under which it was delivered, {@code CT-(HD|CY|DX)-yyyy-} and 12 hex digits
 * @param recipientAckHash of the recipient's acknowledgement
 * @param ackTime when the recipient acknowledged, as it says
 */
public record UsageReport(
        String usageId,
        String caseId,
        int seq,
        Instant windowFrom,
        Instant windowTo,
        Hash manifestHash,
        DigestAlgorithm manifestAlg,
        Hash merkleRoot,
        CodeWord datasetId,
        long recordCount,
        long volumeBytes,
        int piSubjects,
        int spiSubjects,
        int newPi,
        int newSpi,
        List<CodeWord> fieldIds,
        Country destCountry,
        PartyId recipientId,
        TransferMode transferMode,
        boolean onward,
        CodeWord encryptionProfile,
        Optional<String> contractId,
        Optional<Hash> recipientAckHash,
        Optional<Instant> ackTime) {
    /** Of the identifier. */
    public static final String PREFIX = "US";

    private static final String CONTRACT_PREFIX = "CT";

    public UsageReport {
        Limits.persons("piSubjects", piSubjects);
        Limits.persons("spiSubjects", spiSubjects);
        Limits.persons("newPi", newPi);
        Limits.persons("newSpi", newSpi);
        Limits.notNegative("recordCount", recordCount);
        Limits.notNegative("volumeBytes", volumeBytes);
        fieldIds = List.copyOf(new TreeSet<>(fieldIds));
        Limits.atMost("fieldIds", fieldIds.size(), FlowLine.MAX_FIELDS);
        contractId.ifPresent(id -> LedgerIds.zone(CONTRACT_PREFIX, id));
        if (newPi > piSubjects || newSpi > spiSubjects) {
            throw new RejectedException(Code.COUNTS_INCONSISTENT, "no more persons are new than there are");
        }
        if (manifestAlg != DigestAlgorithm.SHA256 && manifestAlg != DigestAlgorithm.SM3) {
            throw new RejectedException(Code.MALFORMED, "a manifest is named by its SHA256 or SM3");
        }
    }

    /** The calendar year that it belongs to. */
    public Year year() {
        return BeijingTime.year(windowFrom);
    }

    Amounts amounts() {
        return new Amounts(newPi, newSpi, recordCount, volumeBytes);
    }
}
