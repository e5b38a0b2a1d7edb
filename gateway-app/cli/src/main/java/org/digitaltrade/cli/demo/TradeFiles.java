package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.trade.ContractFile;

/** The documents of the trade, as real files in one folder; only their digests reach the ledger. */
record TradeFiles(
        Path contract,
        Path standardContract,
        Path application,
        Path impactAssessment,
        Path notice,
        Path filingConfirmation,
        Path partyAgreement,
        Path deliveryReceipt,
        Path acceptanceNote,
        List<DataBatch> batches) {
    /** What leaves in each transmission; the last one is beyond the approved scale. */
    static final List<Integer> PERSONS = List.of(50_000, 60_000, 40_000, 10_000);
    /** The approved scale: the operators of the contract. */
    static final int APPROVED_PERSONS = 150_000;

    /** @param client what the accounts of the buyer's operators begin with */
    static TradeFiles write(Path folder, String client) throws IOException {
        Files.createDirectories(folder);
        List<DataBatch> batches = new ArrayList<>();
        int first = 1;
        for (int persons : PERSONS) {
            batches.add(DataBatch.write(folder, client, batches.size() + 1, first, persons));
            first += persons;
        }
        return new TradeFiles(
                pdf(folder, "contract", "Contract for an Industrial Data Service", TradeTexts.CONTRACT),
                pdf(
                        folder,
                        "standard-contract",
                        "Standard Contract for the Export of Personal Information",
                        TradeTexts.STANDARD_CONTRACT),
                pdf(folder, "application", "Filing of a Standard Contract", TradeTexts.APPLICATION),
                pdf(
                        folder,
                        "impact-assessment",
                        "Personal Information Protection Impact Assessment",
                        TradeTexts.IMPACT_ASSESSMENT),
                pdf(folder, "notice", "Notice to Operators", TradeTexts.NOTICE),
                pdf(folder, "filing-confirmation", "Confirmation of Filing", TradeTexts.FILING_CONFIRMATION),
                pdf(folder, "party-agreement", "Agreement on Electronic Signatures", TradeTexts.PARTY_AGREEMENT),
                pdf(folder, "delivery-receipt", "Receipt of Delivery", TradeTexts.DELIVERY_RECEIPT),
                pdf(folder, "acceptance-note", "Note of Acceptance", TradeTexts.ACCEPTANCE_NOTE),
                List.copyOf(batches));
    }

    /** The contract's own file, as the contract document names it. */
    ContractFile contractFile() throws IOException {
        return new ContractFile(
                contract.getFileName().toString(),
                DocumentDigests.sha256(contract),
                DocumentDigests.sm3(contract),
                Files.size(contract),
                "application/pdf");
    }

    private static Path pdf(Path folder, String name, String title, List<String> paragraphs) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        PdfWriter.write(file, title, paragraphs);
        return file;
    }
}
