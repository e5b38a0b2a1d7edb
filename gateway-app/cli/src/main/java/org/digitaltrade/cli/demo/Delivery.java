package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.rules.TransferMode;
import org.digitaltrade.domain.transfers.usage.UsageOutcome;
import org.digitaltrade.domain.transfers.usage.UsageReport;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;

/** What leaves is recorded, what would be too much is refused and stays visible, what arrives is confirmed. */
final class Delivery {
    private final Cast cast;
    private final Scene scene;
    private final TradeFiles files;
    private final String caseId;
    private final String contractId;
    /** Since when data may leave; each usage covers the time from the last one on. */
    private Instant windowFrom;

    Delivery(Cast cast, Scene scene, TradeFiles files, String caseId, String contractId, Instant activeSince) {
        this.cast = cast;
        this.scene = scene;
        this.files = files;
        this.caseId = caseId;
        this.contractId = contractId;
        this.windowFrom = activeSince;
    }

    /** Reports every transmission; the last one is beyond the approved scale. */
    void recordUsages() throws StoryException, IOException, RefusedToSignException {
        int total = 0;
        for (int number = 1; number <= files.batches().size(); number++) {
            DataBatch batch = files.batches().get(number - 1);
            total += batch.persons();
            boolean within = total <= TradeFiles.APPROVED_PERSONS;
            UsageOutcome expected = within ? UsageOutcome.RECORDED : UsageOutcome.REFUSED;
            scene.play(
                            cast.trader(),
                            Scene.APPROVAL,
                            "DataTransfers:recordUsage",
                            Records.toJson(report(number, batch)))
                    .requires("outcome", expected.name())
                    .tells(within ? Event.USAGE_RECORDED : Event.USAGE_REFUSED, number, batch.persons(), total);
        }
    }

    /** The seller delivers, the buyer accepts, and both confirm that everything is performed. */
    void perform() throws StoryException, IOException, RefusedToSignException {
        milestone(
                cast.trader(),
                Bargain.DELIVERY,
                DocumentDigests.sha256(files.deliveryReceipt()),
                Event.DELIVERY_RECORDED);
        milestone(
                cast.partner(),
                Bargain.ACCEPTANCE,
                DocumentDigests.sha256(files.acceptanceNote()),
                Event.ACCEPTANCE_RECORDED);
        JsonObject contract = Scene.object("contractId", contractId);
        scene.play(cast.trader(), Scene.TRADE, "TradeContracts:confirmPerformance", contract)
                .tells(Event.PERFORMANCE_CONFIRMED, contractId);
        scene.play(cast.partner(), Scene.TRADE, "TradeContracts:confirmPerformance", contract)
                .requires("state", "FULFILLED")
                .tells(Event.CONTRACT_FULFILLED, contractId);
    }

    private void milestone(LedgerClient by, String milestoneId, Hash evidence, Event event)
            throws StoryException, IOException, RefusedToSignException {
        scene.play(
                        by,
                        Scene.TRADE,
                        "TradeContracts:recordMilestone",
                        JsonObject.of(Map.of(
                                "contractId", new JsonString(contractId),
                                "milestoneId", new JsonString(milestoneId),
                                "evidence", Scene.object("sha256", evidence.value()))))
                .tells(event, contractId);
    }

    private UsageReport report(int number, DataBatch batch) throws IOException {
        Instant from = windowFrom;
        Instant to = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        windowFrom = to;
        return new UsageReport(
                Drawn.id(UsageReport.PREFIX),
                caseId,
                number,
                from,
                to,
                batch.manifestSha256(),
                DigestAlgorithm.SHA256,
                merkleRoot(batch),
                Export.DATASET,
                batch.persons(),
                batch.sizeBytes(),
                batch.persons(),
                0,
                batch.persons(),
                0,
                DataBatch.FIELDS.stream().map(CodeWord::new).toList(),
                Export.DESTINATION,
                Cast.party(cast.partner()),
                TransferMode.TRANSMIT,
                false,
                new CodeWord("TLS13-AES256"),
                Optional.of(contractId),
                Optional.empty(),
                Optional.empty());
    }

    /** Of a tree with one leaf: the manifest of each transmission has one line. */
    private static Hash merkleRoot(DataBatch batch) throws IOException {
        List<String> lines = Files.readAllLines(batch.manifest());
        return Hash.of(Digests.sha256(lines.get(0).getBytes(StandardCharsets.UTF_8)));
    }
}
