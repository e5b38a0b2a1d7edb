package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.AnnualScale;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.ConsentBasis;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.Filing;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.LegalDocumentChecklist;
import org.digitaltrade.domain.transfers.Preconditions;
import org.digitaltrade.domain.transfers.Recipient;
import org.digitaltrade.domain.transfers.SubmittedFile;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.TransferMode;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;

/** The transfer case: declared, classified by the adopted rules, filed with the authority, active. */
final class Export {
    static final Country DESTINATION = new Country("DE");
    static final CodeWord DATASET = new CodeWord("operator-accounts");
    static final int RETENTION_MONTHS = 24;
    /** Ample for what the accounts weigh; the persons are the limit that counts. */
    static final long APPROVED_BYTES = 64L << 20;

    private final Cast cast;
    private final Scene scene;
    private final TradeFiles files;
    private final Signatory seller;
    private final Signatory buyer;
    private final String caseId = Drawn.id(TransferCase.PREFIX);
    private final Hash recipientSalt = Drawn.salt();

    Export(Cast cast, Scene scene, TradeFiles files, Signatory seller, Signatory buyer) {
        this.cast = cast;
        this.scene = scene;
        this.files = files;
        this.seller = seller;
        this.buyer = buyer;
    }

    String caseId() {
        return caseId;
    }

    /** Opens the token's commitment to the recipient; the contract names it. */
    Hash recipientSalt() {
        return recipientSalt;
    }

    /** Declares the transfer and has the ledger find the route. */
    void classify() throws StoryException, IOException, RefusedToSignException {
        scene.play(
                        cast.trader(),
                        Scene.APPROVAL,
                        "DataTransfers:createCase",
                        JsonObject.of(Map.of("caseId", new JsonString(caseId), "file", Records.toJson(caseFile()))))
                .requires("state", "DRAFT")
                .tells(Event.CASE_CREATED, caseId, TradeFiles.APPROVED_PERSONS);
        Played classified = scene.play(
                cast.trader(),
                Scene.APPROVAL,
                "DataTransfers:classify",
                JsonObject.of(Map.of("caseId", new JsonString(caseId), "ruleSet", new JsonString(Ground.RULE_SET))));
        RuleResult found = decisive(classified.result());
        if (found.route() != Route.SCC_OR_CERT) {
            throw new StoryException(
                    Code.ROUTE_MISMATCH.name(),
                    "the company has exported so many persons' data this year that the route is " + found.route()
                            + "; begin anew with dtl reset --yes");
        }
        classified.tells(Event.CASE_CLASSIFIED, caseId, found.ruleSet(), found.row());
    }

    /** Signs and submits the application. */
    String submit() throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        String attestationId =
                attest(seller, SubjectType.CASE_FILE, files.application(), SignatoryRole.APPLICANT, Optional.empty());
        SubmittedFile file = new SubmittedFile(
                digests(files.application()),
                attestationId,
                Optional.empty(),
                Optional.of(DocumentDigests.sha256(files.standardContract())),
                Optional.of(new LegalDocumentChecklist(true, true, true, true, true, true)));
        scene.play(
                        cast.trader(),
                        Scene.APPROVAL,
                        "DataTransfers:submit",
                        JsonObject.of(Map.of("caseId", new JsonString(caseId), "file", Records.toJson(file))))
                .requires("state", "SUBMITTED")
                .tells(Event.CASE_SUBMITTED, caseId);
        return attestationId;
    }

    /** Both sides have signed the standard contract; the handler relays the partner's signature. */
    List<String> putStandardContractIntoEffect(String agreementId)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        Path contract = files.standardContract();
        String provider =
                attest(seller, SubjectType.STANDARD_CONTRACT, contract, SignatoryRole.PROVIDER, Optional.empty());
        String recipient = attest(
                buyer, SubjectType.STANDARD_CONTRACT, contract, SignatoryRole.RECIPIENT, Optional.of(agreementId));
        scene.play(
                        cast.trader(),
                        Scene.APPROVAL,
                        "DataTransfers:declareSccEffective",
                        JsonObject.of(Map.of(
                                "caseId", new JsonString(caseId),
                                "contract", Records.toJson(digests(contract)),
                                "providerAttestationId", new JsonString(provider),
                                "recipientAttestationId", new JsonString(recipient),
                                "effectiveOn", new JsonString(today().toString()))))
                .requires("state", "SCC_EFFECTIVE")
                .tells(Event.STANDARD_CONTRACT_EFFECTIVE, caseId);
        return List.of(provider, recipient);
    }

    /** The authority records the filing: from now on data may leave. */
    void file() throws StoryException, IOException, RefusedToSignException {
        LocalDate today = today();
        Filing filing = new Filing(
                "BJ-DEMO-" + caseId,
                DocumentDigests.sha256(files.filingConfirmation()),
                today,
                today,
                today,
                today.plusYears(2),
                new AnnualScale(TradeFiles.APPROVED_PERSONS, 0, TradeFiles.APPROVED_PERSONS, APPROVED_BYTES));
        scene.play(
                        cast.bjcac(),
                        Scene.APPROVAL,
                        "DataTransfers:recordFiling",
                        JsonObject.of(Map.of("caseId", new JsonString(caseId), "filing", Records.toJson(filing))))
                .requires("state", "ACTIVE")
                .tells(Event.FILING_RECORDED, caseId, filing.filingNo());
    }

    private String attest(
            Signatory signatory, SubjectType type, Path file, SignatoryRole role, Optional<String> agreementId)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        byte[] document = Files.readAllBytes(file);
        JsonObject request = signatory.attest(type, document, role, agreementId, List.of());
        String id = signatory.attestationId(document, role);
        scene.play(cast.trader(), Scene.APPROVAL, "Attestations:attest", request)
                .requires("attestationId", id)
                .requires("status", "VALID")
                .tells(Event.SIGNATURE_ATTESTED, id, file.getFileName(), signatory.kind());
        return id;
    }

    private CaseFile caseFile() throws IOException {
        PartyId recipient = Cast.party(cast.partner());
        return new CaseFile(
                new Recipient(recipient, TradeStory.BUYER, DESTINATION),
                recipientSalt,
                new CodeWord("INDUSTRY"),
                new CodeWord("FACTORY-OPERATION"),
                new CodeWord("SERVICE-PROVISION"),
                "Maintenance and training plans for three plants; accounts are needed to address operators.",
                TransferMode.TRANSMIT,
                List.of(DESTINATION),
                DESTINATION,
                RETENTION_MONTHS,
                false,
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                false,
                List.of(line()),
                Optional.of(new Preconditions(
                        DocumentDigests.sha256(files.notice()),
                        ConsentBasis.SEPARATE_CONSENT,
                        DocumentDigests.sha256(files.impactAssessment()),
                        today())));
    }

    private static FlowLine line() {
        return new FlowLine(
                DATASET,
                Origin.DOMESTIC,
                DataGrade.GENERAL,
                ImportantBasis.NONE,
                TradeFiles.APPROVED_PERSONS,
                0,
                List.of(),
                ExemptionClaim.NONE,
                Optional.empty(),
                NegativeListStanding.NOT_COVERED,
                false,
                DataBatch.FIELDS.stream().map(CodeWord::new).toList(),
                TradeFiles.APPROVED_PERSONS,
                APPROVED_BYTES);
    }

    private static RuleResult decisive(JsonObject transferCase) {
        return ((TransferCase) LedgerTypes.parseRecord(RecordType.CASE, Json.canonical(transferCase)))
                .classification()
                .orElseThrow()
                .decisive();
    }

    private static FileDigests digests(Path file) throws IOException {
        return new FileDigests(DocumentDigests.sha256(file), DocumentDigests.sm3(file));
    }

    private static LocalDate today() {
        return BeijingTime.date(Instant.now());
    }
}
