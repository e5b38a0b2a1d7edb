package org.digitaltrade.acceptance.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrade.client.Intent;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.UsageTotals;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.UsageReport;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;

/** Further usages of the story's transfer case: what must not count twice, since case and meter add them up. */
final class Usages {
    /** Already exported by the story, so that no person is new and the approved scale still suffices. */
    private static final int PERSONS = 5;

    private Usages() {}

    /** How far the additions have got. */
    record Count(int lastSeq, long meterRev, long meterPersons) {

        /** After that many further usages. */
        Count plus(int usages) {
            return new Count(lastSeq + usages, meterRev + usages, meterPersons + (long) PERSONS * usages);
        }
    }

    /** As the chaincode has it. */
    static Count count(Truth truth, String caseId) throws Exception {
        TransferCase transferCase = transferCase(truth, caseId);
        JsonObject view = truth.view(
                "approval",
                RecordType.METER,
                transferCase.processor().code(),
                Integer.toString(transferCase.usage().year()));
        Meter meter = (Meter) LedgerTypes.parseRecord(RecordType.METER, Json.canonical(view));
        return new Count(transferCase.usage().lastSeq(), meter.rev(), meter.upperPi());
    }

    /** Reports the next usage. */
    static Intent next(Truth truth, String caseId) throws Exception {
        TransferCase transferCase = transferCase(truth, caseId);
        CaseFile file = transferCase.file();
        FlowLine line = file.lines().get(0);
        UsageTotals before = transferCase.usage();
        Hash manifest = Hash.of(Digests.sha256(("manifest " + UUID.randomUUID()).getBytes(UTF_8)));
        UsageReport report = new UsageReport(
                "US-HD-" + BeijingTime.year(Instant.now()) + "-"
                        + HexFormat.of()
                                .formatHex(Digests.sha256(manifest.value().getBytes(UTF_8)), 0, 6),
                caseId,
                before.lastSeq() + 1,
                before.lastWindowTo().orElseThrow(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                manifest,
                DigestAlgorithm.SHA256,
                manifest,
                line.datasetId(),
                0,
                1000,
                PERSONS,
                0,
                0,
                0,
                line.fieldIds(),
                file.destinations().get(0),
                file.recipient().partyId(),
                file.transferMode(),
                false,
                new CodeWord("TLS13-AES256"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Intent.of("approval", "DataTransfers", "recordUsage", Json.canonical(Records.toJson(report)));
    }

    private static TransferCase transferCase(Truth truth, String caseId) throws Exception {
        JsonObject view = truth.view("approval", RecordType.CASE, caseId);
        return (TransferCase) LedgerTypes.parseRecord(RecordType.CASE, Json.canonical(view));
    }
}
