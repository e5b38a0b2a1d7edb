package org.digitaltrade.domain.transfers.usage;

import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.TransferCase;

/** Whether a usage stays within what its case was approved for: recipient, place, manner, kind and scale. */
final class UsageScope {

    private UsageScope() {}

    /** What goes beyond the approval; such a usage is stored as refused. */
    static Optional<Rejection> violation(UsageReport report, TransferCase transferCase) {
        CaseFile file = transferCase.file();
        return Rejection.unless(
                        report.recipientId().equals(file.recipient().partyId()),
                        Code.RECIPIENT_NOT_APPROVED,
                        "the case's recipient is " + file.recipient().partyId())
                .or(() -> Rejection.unless(
                        file.destinations().contains(report.destCountry()),
                        Code.DESTINATION_NOT_APPROVED,
                        "the case's destinations are " + file.destinations()))
                .or(() -> Rejection.unless(
                        report.transferMode() == file.transferMode(),
                        Code.MODE_NOT_APPROVED,
                        "the case's mode is " + file.transferMode()))
                .or(() -> Rejection.unless(
                        file.onward() || !report.onward(),
                        Code.ONWARD_NOT_APPROVED,
                        "the case allows no onward transfer"))
                .or(() -> file.line(report.datasetId())
                        .map(line -> violationOfLine(report, line, transferCase))
                        .orElseGet(() -> Optional.of(new Rejection(
                                Code.DATASET_NOT_APPROVED, "the case has no data set " + report.datasetId()))));
    }

    private static Optional<Rejection> violationOfLine(UsageReport report, FlowLine line, TransferCase transferCase) {
        int year = report.year().getValue();
        return Rejection.unless(
                        line.fieldIds().containsAll(report.fieldIds()),
                        Code.FIELDS_NOT_APPROVED,
                        "a field isn't among those of " + line.datasetId())
                .or(() -> Rejection.unless(
                        report.piSubjects() <= line.piCount()
                                && report.spiSubjects() <= line.spiCount()
                                && transferCase.covers(line, year, report.amounts()),
                        Code.SCOPE_EXCEEDED,
                        "more than the case may export of " + line.datasetId() + " in " + year));
    }
}
