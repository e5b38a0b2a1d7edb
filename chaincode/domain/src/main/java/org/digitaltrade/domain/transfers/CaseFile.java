package org.digitaltrade.domain.transfers;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.TransferMode;

/**
 * What a handler declares about a transfer when it opens the case; never changed afterwards.
 *
 * @param recipientSalt 256 random bits, behind which the token on the other channel hides the recipient
 * @param purposeText at most {@value #MAX_PURPOSE_LENGTH} characters, without personal data
 * @param destinations where the data goes or is accessed from, distinct and ascending
 * @param storageCountry where it is stored; at home for remote access
 * @param retentionMonths 1 to {@value #MAX_RETENTION_MONTHS}
 * @param onward whether the recipient may pass it on
 * @param onwardRecipients to whom; empty unless {@code onward}
 * @param priorCases of the same handler, whose place this one is to take, distinct and ascending
 * @param pilot whether the handler exports as an admitted pilot enterprise
 * @param greaterBayArea whether the standard contract of the Greater Bay Area is to be used; nothing may be passed on then
 * @param ciio whether the handler is a critical information infrastructure operator
 * @param recipientListed whether the recipient is on the list of restricted or prohibited ones
 * @param foreignEnforcementRequest whether a foreign court or enforcement body asks for the data
 * @param lines 1 to {@value #MAX_LINES}
 * @param preconditions needed before submission if a line has personal information
 */
public record CaseFile(
        Recipient recipient,
        Hash recipientSalt,
        CodeWord sectorCode,
        CodeWord scenarioCode,
        CodeWord purposeCode,
        String purposeText,
        TransferMode transferMode,
        List<Country> destinations,
        Country storageCountry,
        int retentionMonths,
        boolean onward,
        List<PartyId> onwardRecipients,
        List<String> priorCases,
        boolean pilot,
        boolean greaterBayArea,
        boolean ciio,
        boolean recipientListed,
        boolean foreignEnforcementRequest,
        List<FlowLine> lines,
        Optional<Preconditions> preconditions) {
    public static final int MAX_PURPOSE_LENGTH = 500;
    /** Fifty years: longer is for ever. */
    public static final int MAX_RETENTION_MONTHS = 600;
    /** Several data sets for one purpose; more are several cases. */
    public static final int MAX_LINES = 50;
    /** Of the recipient's group and its processors. */
    public static final int MAX_ONWARD_RECIPIENTS = 20;
    /** Those of a year that a stricter procedure takes together. */
    public static final int MAX_PRIOR_CASES = 20;
    /** A service for the whole world names its regions' seats. */
    public static final int MAX_DESTINATIONS = 50;

    public CaseFile {
        PlainText.check(purposeText, MAX_PURPOSE_LENGTH);
        destinations = destinations.stream()
                .map(Country::value)
                .sorted()
                .distinct()
                .map(Country::new)
                .toList();
        Limits.size("destinations", destinations, 1, MAX_DESTINATIONS);
        if (retentionMonths < 1) {
            throw new RejectedException(Code.COUNT_OUT_OF_RANGE, "retentionMonths is at least 1");
        }
        Limits.atMost("retentionMonths", retentionMonths, MAX_RETENTION_MONTHS);
        onwardRecipients = List.copyOf(new TreeSet<>(onwardRecipients));
        Limits.size("onwardRecipients", onwardRecipients, 0, onward ? MAX_ONWARD_RECIPIENTS : 0);
        priorCases = List.copyOf(new TreeSet<>(priorCases));
        Limits.size("priorCases", priorCases, 0, MAX_PRIOR_CASES);
        priorCases.forEach(caseId -> LedgerIds.zone(TransferCase.PREFIX, caseId));
        if (greaterBayArea && onward) {
            throw new RejectedException(
                    Code.ONWARD_NOT_APPROVED, "what leaves by the Greater Bay Area's contract stays in that area");
        }
        lines = List.copyOf(lines);
        Limits.size("lines", lines, 1, MAX_LINES);
        if (lines.stream().map(FlowLine::datasetId).distinct().count() != lines.size()) {
            throw new RejectedException(Code.MALFORMED, "two lines have the same datasetId");
        }
    }

    public boolean hasPI() {
        return lines.stream().anyMatch(FlowLine::hasPI);
    }

    public Optional<FlowLine> line(CodeWord datasetId) {
        return lines.stream().filter(line -> line.datasetId().equals(datasetId)).findFirst();
    }

    /** Stands for all fields of all lines. */
    Hash fieldCommitment() {
        return Commitments.fields(lines.stream()
                .flatMap(line -> line.fieldIds().stream())
                .map(CodeWord::value)
                .toList());
    }

    /** All lines together. */
    AnnualScale scale() {
        return lines.stream().map(FlowLine::scale).reduce(AnnualScale::plus).orElseThrow();
    }

    boolean hasSelfIdentifiedLine() {
        return lines.stream().anyMatch(line -> line.importantBasis() == ImportantBasis.SELF_IDENTIFIED);
    }
}
