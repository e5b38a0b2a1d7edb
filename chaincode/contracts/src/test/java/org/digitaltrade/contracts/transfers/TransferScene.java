package org.digitaltrade.contracts.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestAttestations;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.transfers.RuleRequests.Adopt;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptCalendar;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptEntry;
import org.digitaltrade.contracts.transfers.RuleRequests.Propose;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeCalendar;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeEntry;
import org.digitaltrade.contracts.transfers.TransferRequests.Classify;
import org.digitaltrade.contracts.transfers.TransferRequests.CreateCase;
import org.digitaltrade.contracts.transfers.TransferRequests.DeclareSccEffective;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordCertificate;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordFiling;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayAcceptance;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayDecision;
import org.digitaltrade.contracts.transfers.TransferRequests.RequestSupplement;
import org.digitaltrade.contracts.transfers.TransferRequests.Submit;
import org.digitaltrade.contracts.transfers.TransferRequests.Supersede;
import org.digitaltrade.contracts.transfers.TransferRequests.Supplement;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.AnnualScale;
import org.digitaltrade.domain.transfers.AssessmentDecision;
import org.digitaltrade.domain.transfers.AssessmentVerdict;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.Certificate;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FailureReason;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.Filing;
import org.digitaltrade.domain.transfers.LegalDocumentChecklist;
import org.digitaltrade.domain.transfers.RelayedDocument;
import org.digitaltrade.domain.transfers.SubmittedFile;
import org.digitaltrade.domain.transfers.SupersedingChange;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.risk.RiskReport;
import org.digitaltrade.domain.transfers.risk.RiskType;
import org.digitaltrade.domain.transfers.risk.Severity;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;

/** The channel {@code approval} with the law of 2026, and one enterprise that exports accounts of 150,000 operators. */
final class TransferScene {
    static final PartyId HANDLER_ID = PartyId.uscc("91110108MA0DEM013A");
    static final TestIdentity HANDLER = TestIdentity.trader("ZHD", HANDLER_ID);
    static final TestIdentity STRANGER = TestIdentity.trader("ZCY", PartyId.uscc("91110105MA0DEM021R"));
    static final TestIdentity ZONE = TestIdentity.officer("ZHD");
    static final TestIdentity BJCAC = TestIdentity.officer("BJCAC");
    static final TestIdentity BJCOM = TestIdentity.officer("BJCOM");
    static final TestIdentity CERTIFIER = TestIdentity.of("BJCOM", Role.CERTIFIER, "CERTBODY");
    static final TestIdentity SECTOR = TestIdentity.of("BJCOM", Role.AGENCY_OFFICER, "BJRTB");
    static final TestIdentity BJEIT = TestIdentity.officer("BJEIT");

    static final String CASE_ID = "TC-HD-2026-0123456789ab";
    static final String LAW = "CN-2026-01";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NEXT_YEAR = Instant.parse("2027-01-04T01:00:00Z");

    private static final FileDigests APPLICATION = new FileDigests(hash("a"), hash("b"));
    static final FileDigests RECEIPT = new FileDigests(hash("e"), hash("f"));
    private static final FileDigests CONTRACT = new FileDigests(hash("c"), hash("d"));

    final TestLedger ledger = TestLedger.on(LedgerChannel.APPROVAL)
            .having(signature("AT-application", SubjectType.CASE_FILE, APPLICATION, 0, SignatoryRole.APPLICANT))
            .having(signature("AT-provider", SubjectType.STANDARD_CONTRACT, CONTRACT, 1, SignatoryRole.PROVIDER))
            .having(TestAttestations.valid(
                    "AT-recipient",
                    SubjectType.STANDARD_CONTRACT,
                    CONTRACT.contentDigests().get(0),
                    SignatoryRole.RECIPIENT,
                    PartyId.lei("9845DEMOPARTNER00005")))
            .having(TestAttestations.valid(
                    "AT-receipt",
                    SubjectType.USAGE_RECEIPT,
                    RECEIPT.contentDigests().get(0),
                    SignatoryRole.RECIPIENT,
                    PartyId.lei("9845DEMOPARTNER00005")));

    /** 64 times the same hex digit. */
    static Hash hash(String digit) {
        return new Hash(digit.repeat(64));
    }

    static JsonObject json(String file) {
        try (InputStream stream =
                Objects.requireNonNull(TransferScene.class.getResourceAsStream("/transfers/" + file))) {
            return Json.parseObject(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseFile file() {
        return Records.fromJson(CaseFile.class, json("case-file.json"));
    }

    /** The same file about another number of persons. */
    static CaseFile fileOf(int persons) {
        JsonObject file = json("case-file.json");
        JsonObject line =
                (JsonObject) ((JsonArray) file.get("lines")).elements().get(0);
        JsonArray lines = new JsonArray(List.of(line.with("piCount", new JsonInteger(persons))));
        return Records.fromJson(CaseFile.class, file.with("lines", lines));
    }

    static Calendar calendar(int year) {
        return new Calendar(year, List.of(), List.of(), "invented for tests", Optional.empty());
    }

    Outcome call(TestIdentity by, String function, Record request) {
        return ledger.submit(by, "DataTransfers:" + function, Records.toJson(request));
    }

    Outcome callRules(TestIdentity by, String function, Record request) {
        return ledger.submit(by, "RuleSets:" + function, Records.toJson(request));
    }

    /** Adopts the law and the calendars of this year and the next. */
    TransferScene governed() {
        adopt(RuleFiles.ruleSet(LAW));
        for (int year : List.of(2026, 2027)) {
            callRules(BJCOM, "proposeCalendar", new ProposeCalendar(calendar(year)));
            for (TestIdentity agency : List.of(BJCAC, BJCOM)) {
                callRules(agency, "adoptCalendar", new AdoptCalendar(year, RuleFiles.hash(calendar(year))));
            }
        }
        return this;
    }

    TransferScene adopt(RuleSet ruleSet) {
        callRules(BJCAC, "propose", new Propose(ruleSet));
        for (TestIdentity agency : List.of(BJCAC, BJCOM, BJEIT)) {
            callRules(agency, "adopt", new Adopt(ruleSet.id(), RuleFiles.hash(ruleSet)));
        }
        return this;
    }

    /** Adopts an entry by all who must. */
    TransferScene adopt(RegistryEntry entry) {
        callRules(BJCAC, "proposeEntry", new ProposeEntry(entry));
        for (TestIdentity officer : List.of(BJCAC, BJCOM, BJEIT, ZONE)) {
            if (entry.adopters().contains(officer.mspId())) {
                callRules(
                        officer,
                        "adoptEntry",
                        new AdoptEntry(entry.type().code(), entry.subject(), entry.id(), RuleFiles.hash(entry)));
            }
        }
        return this;
    }

    /** A certification body, registered. */
    TransferScene withCertifier() {
        return adopt(Records.fromJson(RegistryEntry.class, json("certifier.json")));
    }

    /** Until the result of a security assessment of a million persons' data is in. */
    TransferScene assessed(AssessmentVerdict verdict) {
        create(fileOf(1_000_000));
        classify();
        submit("submit");
        call(BJCAC, "forward", new OfCase(CASE_ID));
        call(BJCAC, "relayAcceptance", new RelayAcceptance(CASE_ID, true, document("A-1")));
        call(BJCAC, "startAssessment", new OfCase(CASE_ID));
        call(BJCAC, "requestSupplement", new RequestSupplement(CASE_ID, List.of("the audit report"), TODAY));
        call(HANDLER, "supplement", new Supplement(CASE_ID, hash("8")));
        call(BJCAC, "relayDecision", new RelayDecision(CASE_ID, decision(verdict)));
        return this;
    }

    /** Until a certification body has certified the transfer. */
    TransferScene certified() {
        create(file());
        classify();
        submit("submit");
        Certificate certificate = new Certificate(
                "CERT-2026-77",
                hash("6"),
                TODAY,
                TODAY,
                LocalDate.of(2029, 11, 23),
                new AnnualScale(150_000, 0, 1_000_000, 4_000_000_000L));
        call(CERTIFIER, "recordCertificate", new RecordCertificate(CASE_ID, certificate));
        return this;
    }

    /** By another case in the same state that names this one. */
    Outcome supersedeBy(String newCaseId) {
        TransferCase like = transferCase();
        CaseFile file = Records.fromJson(
                CaseFile.class,
                Records.toJson(like.file()).with("priorCases", new JsonArray(List.of(new JsonString(CASE_ID)))));
        JsonObject copy =
                Records.toJson(like).with("caseId", new JsonString(newCaseId)).with("file", Records.toJson(file));
        ledger.having(Records.fromJson(TransferCase.class, copy));
        return call(HANDLER, "supersede", new Supersede(CASE_ID, newCaseId, SupersedingChange.FORCE_MAJEURE));
    }

    static CaseFile askedForAbroad() {
        return Records.fromJson(
                CaseFile.class, json("case-file.json").with("foreignEnforcementRequest", new JsonBoolean(true)));
    }

    static RelayedDocument document(String docNo) {
        return new RelayedDocument(docNo, PartyId.authority("NCAC"), hash("e"), TODAY);
    }

    static AssessmentDecision decision(AssessmentVerdict verdict) {
        boolean failed = verdict == AssessmentVerdict.FAILED;
        return new AssessmentDecision(
                document("D-1"),
                verdict,
                TODAY,
                failed ? Optional.of(FailureReason.FALSE_MATERIAL) : Optional.empty(),
                failed ? Optional.empty() : Optional.of(TODAY),
                failed ? Optional.empty() : Optional.of(LocalDate.of(2026, 12, 31)),
                failed ? Optional.empty() : Optional.of(new AnnualScale(900_000, 0, 1_000_000, 4_000_000_000L)));
    }

    static RiskReport risk(RiskType type, Severity severity) {
        return new RiskReport(
                "RK-HD-2026-0123456789ab",
                CASE_ID,
                type,
                severity,
                Instant.parse("2026-11-24T10:00:00Z"),
                List.of(new CodeWord("ACCOUNT_ID")),
                "a misconfigured store",
                "account names could be read",
                hash("7"),
                Optional.empty(),
                List.of(PartyId.authority("BJCAC")),
                Optional.empty());
    }

    Outcome create(CaseFile file) {
        return call(HANDLER, "createCase", new CreateCase(CASE_ID, file));
    }

    Outcome classify() {
        return call(HANDLER, "classify", new Classify(CASE_ID, LAW));
    }

    Outcome submit(String function) {
        SubmittedFile file = new SubmittedFile(
                APPLICATION,
                "AT-application",
                Optional.of(hash("3")),
                Optional.of(hash("4")),
                Optional.of(new LegalDocumentChecklist(true, true, true, true, true, true)));
        return call(HANDLER, function, new Submit(CASE_ID, file));
    }

    Outcome declareSccEffective() {
        return call(
                HANDLER,
                "declareSccEffective",
                new DeclareSccEffective(CASE_ID, CONTRACT, "AT-provider", "AT-recipient", TODAY));
    }

    Outcome recordFiling() {
        Filing filing = new Filing(
                "2026-000123",
                hash("6"),
                TODAY,
                TODAY,
                TODAY,
                LocalDate.of(2029, 11, 23),
                new AnnualScale(150_000, 0, 1_000_000, 4_000_000_000L));
        return call(BJCAC, "recordFiling", new RecordFiling(CASE_ID, filing));
    }

    /** Until data may leave under the filed standard contract. */
    TransferScene active() {
        create(file());
        classify();
        submit("submit");
        declareSccEffective();
        recordFiling();
        return this;
    }

    /** An hour's usage, one hour after that of the number before; each with its own manifest. */
    Outcome use(int seq, int persons) {
        return ledger.submit(HANDLER, "DataTransfers:recordUsage", usage(seq, persons));
    }

    static JsonObject usage(int seq, int persons) {
        Instant from = Instant.parse("2026-11-24T00:00:00Z").plusSeconds(3600L * seq);
        return json("usage.json")
                .with("usageId", new JsonString("US-HD-2026-00000000000" + seq))
                .with("seq", new JsonInteger(seq))
                .with("windowFrom", new JsonString(from.toString()))
                .with("windowTo", new JsonString(from.plusSeconds(3600).toString()))
                .with("manifestHash", new JsonString("0".repeat(63) + seq))
                .with("piSubjects", new JsonInteger(persons))
                .with("newPi", new JsonInteger(persons));
    }

    TransferCase transferCase() {
        return (TransferCase) ledger.record(RecordType.CASE, CASE_ID).orElseThrow();
    }

    static JsonObject with(JsonObject object, String member, String json) {
        JsonValue value = Json.parse(json.getBytes(UTF_8));
        return object.with(member, value);
    }

    private static Attestation signature(
            String id, SubjectType type, FileDigests file, int algorithm, SignatoryRole role) {
        return TestAttestations.valid(id, type, file.contentDigests().get(algorithm), role, HANDLER_ID);
    }
}
