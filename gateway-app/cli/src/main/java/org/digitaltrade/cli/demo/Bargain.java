package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.trade.Cisg;
import org.digitaltrade.domain.trade.ConditionKind;
import org.digitaltrade.domain.trade.ConditionPrecedent;
import org.digitaltrade.domain.trade.ContractDocument;
import org.digitaltrade.domain.trade.ContractFile;
import org.digitaltrade.domain.trade.ContractLine;
import org.digitaltrade.domain.trade.ContractParty;
import org.digitaltrade.domain.trade.ContractType;
import org.digitaltrade.domain.trade.DataTerms;
import org.digitaltrade.domain.trade.DesignatedSystem;
import org.digitaltrade.domain.trade.LineKind;
import org.digitaltrade.domain.trade.Milestone;
import org.digitaltrade.domain.trade.MilestoneKind;
import org.digitaltrade.domain.trade.PartyRole;
import org.digitaltrade.domain.trade.SupplyMode;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;

/** Two companies bind themselves: each signs the same public document, then offers or accepts. */
final class Bargain {
    static final String DELIVERY = "M1";
    static final String ACCEPTANCE = "M2";

    private static final String CONDITION = "C1";
    private static final SupplyMode CROSS_BORDER = new SupplyMode(1);
    private static final Duration OFFER_VALIDITY = Duration.ofDays(14);

    private final Cast cast;
    private final Scene scene;
    private final TradeFiles files;
    private final Signatory seller;
    private final Signatory buyer;
    private final String contractId;

    Bargain(Cast cast, Scene scene, TradeFiles files, Signatory seller, Signatory buyer, String contractId) {
        this.cast = cast;
        this.scene = scene;
        this.files = files;
        this.seller = seller;
        this.buyer = buyer;
        this.contractId = contractId;
    }

    /** The public document: public terms, commitments of the private ones, digests of the files. */
    ContractDocument document(String caseId, Hash recipientSalt) throws IOException {
        LocalDate today = BeijingTime.date(Instant.now());
        return new ContractDocument(
                ContractDocument.SCHEMA,
                contractId,
                1,
                ContractType.DATA_SUPPLY,
                "315",
                List.of(
                        new ContractParty(Cast.party(cast.trader()), PartyRole.PROVIDER, Country.CHINA),
                        new ContractParty(Cast.party(cast.partner()), PartyRole.RECIPIENT, Export.DESTINATION)),
                "CN",
                Cisg.NA,
                "Beijing Arbitration Commission",
                DesignatedSystem.LEDGER,
                Instant.now().plus(OFFER_VALIDITY).truncatedTo(ChronoUnit.SECONDS),
                true,
                List.of(
                        new ContractLine(
                                1, LineKind.SERVICE, Optional.of(CROSS_BORDER), commitment("planning service")),
                        new ContractLine(2, LineKind.DATA, Optional.of(CROSS_BORDER), commitment("operator accounts"))),
                "CNY",
                commitment("480000000"),
                Optional.of(new DataTerms(
                        List.of(Export.DATASET.value()), DataGrade.GENERAL, true, false, Export.RETENTION_MONTHS)),
                List.of(files.contractFile()),
                List.of(new ConditionPrecedent(
                        CONDITION,
                        ConditionKind.APPROVAL,
                        Optional.of(caseId),
                        Optional.of(recipientSalt),
                        Optional.empty())),
                List.of(
                        new Milestone(DELIVERY, MilestoneKind.DELIVERY, today.plusMonths(1), true),
                        new Milestone(ACCEPTANCE, MilestoneKind.ACCEPTANCE, today.plusMonths(2), false)));
    }

    /** The seller signs and offers. */
    String offer(ContractDocument document)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        String attestationId = sign(cast.trader(), seller, buyer, document, SignatoryRole.PROVIDER, Optional.empty());
        scene.play(
                        cast.trader(),
                        Scene.TRADE,
                        "TradeContracts:offer",
                        JsonObject.of(Map.of(
                                "document", Records.toJson(document), "attestationId", new JsonString(attestationId))))
                .requires("state", "OFFERED")
                .tells(Event.CONTRACT_OFFERED, contractId);
        return attestationId;
    }

    /** The buyer compares the files that it was sent with the document, signs the same document, and accepts. */
    String accept(ContractDocument document, String agreementId)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        compareFiles(document);
        String attestationId =
                sign(cast.partner(), buyer, seller, document, SignatoryRole.RECIPIENT, Optional.of(agreementId));
        scene.play(
                        cast.partner(),
                        Scene.TRADE,
                        "TradeContracts:accept",
                        JsonObject.of(Map.of(
                                "contractId",
                                new JsonString(contractId),
                                "attestationId",
                                new JsonString(attestationId))))
                .requires("state", "AWAITING_CONDITION")
                .tells(Event.CONTRACT_ACCEPTED, contractId);
        return attestationId;
    }

    /** The case is active and the token says so: the condition is met, and with it the contract is in force. */
    void bringIntoForce() throws StoryException, IOException, RefusedToSignException {
        scene.play(
                        cast.trader(),
                        Scene.TRADE,
                        "TradeContracts:satisfyCondition",
                        JsonObject.of(Map.of(
                                "contractId", new JsonString(contractId), "conditionId", new JsonString(CONDITION))))
                .requires("state", "IN_FORCE")
                .tells(Event.CONTRACT_IN_FORCE, contractId);
    }

    private String sign(
            LedgerClient by,
            Signatory signatory,
            Signatory counterparty,
            ContractDocument document,
            SignatoryRole role,
            Optional<String> agreementId)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        byte[] bytes = Records.canonical(document);
        String id = signatory.attestationId(bytes, role);
        scene.play(
                        by,
                        Scene.TRADE,
                        "Attestations:attest",
                        signatory.attest(
                                SubjectType.CONTRACT_VERSION, bytes, role, agreementId, List.of(counterparty.party())))
                .requires("attestationId", id)
                .requires("status", "VALID")
                .tells(Event.SIGNATURE_ATTESTED, id, contractId, signatory.kind());
        return id;
    }

    private void compareFiles(ContractDocument document) throws StoryException, IOException {
        for (ContractFile file : document.files()) {
            Path received = files.contract().resolveSibling(file.name());
            boolean same = DocumentDigests.sha256(received).equals(file.sha256())
                    && DocumentDigests.sm3(received).equals(file.sm3())
                    && Files.size(received) == file.bytes();
            if (!same) {
                throw new StoryException(
                        Code.HASH_MISMATCH.name(), file.name() + " is not the file that the document names");
            }
            scene.narrator().tells(Event.FILES_COMPARED, file.name());
        }
    }

    /** Hides a private term: without the salt, which stays with the parties, it could be guessed. */
    private static Hash commitment(String term) {
        return Hash.of(Digests.sha256(Drawn.salt().bytes(), term.getBytes(StandardCharsets.UTF_8)));
    }
}
