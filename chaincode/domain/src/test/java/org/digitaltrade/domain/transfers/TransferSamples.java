package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.TransferMode;

/** One enterprise's case of 150,000 operators' accounts, in each of its states, and those who might touch it. */
public final class TransferSamples {
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final String CASE_ID = "TC-HD-2026-0123456789ab";
    public static final String LAW = "CN-2026-01";
    public static final CodeWord DATASET = new CodeWord("operator-accounts");
    public static final PartyId PARTNER = PartyId.lei("9845DEMOPARTNER00005");

    public static final Actor HANDLER = new Actor("ZHD", PartyId.uscc("91110108MA0DEM013A"), Role.TRADER);
    public static final Actor OTHER_HANDLER = new Actor("ZCY", PartyId.uscc("91110105MA0DEM021R"), Role.TRADER);
    public static final Actor ZONE = officer("ZHD", Role.ZONE_OFFICER);
    public static final Actor OTHER_ZONE = officer("ZCY", Role.ZONE_OFFICER);
    public static final Actor BJCAC = officer("BJCAC", Role.AGENCY_OFFICER);
    public static final Actor BJCOM = officer("BJCOM", Role.AGENCY_OFFICER);
    /** A certification body, hosted by the commerce bureau. */
    public static final Actor CERTIFIER = new Actor("BJCOM", PartyId.authority("CERTBODY"), Role.CERTIFIER);

    public static final Actor OTHER_CERTIFIER = new Actor("BJCOM", PartyId.authority("CERTOTHER"), Role.CERTIFIER);
    /** An authority without a peer. */
    public static final Actor SECTOR = new Actor("BJCOM", PartyId.authority("BJDRUG"), Role.AGENCY_OFFICER);

    public static final Actor AUDITOR = officer("BJCAC", Role.AUDITOR);

    static final PartyId NCAC = PartyId.authority("NCAC");
    static final FileDigests APPLICATION = new FileDigests(hash('a'), hash('b'));
    static final FileDigests CONTRACT = new FileDigests(hash('c'), hash('d'));

    private TransferSamples() {}

    /** 64 times the same digit. */
    public static Hash hash(char digit) {
        return new Hash(Character.toString(digit).repeat(64));
    }

    public static Invocation by(Actor actor) {
        return at(NOW, actor);
    }

    public static Invocation at(Instant time, Actor actor) {
        return new Invocation("f".repeat(64), time, actor);
    }

    /** Stands in for the format module: any injective text does. */
    public static Hash textHash(Object content) {
        byte[] text = content.toString().getBytes(StandardCharsets.UTF_8);
        return new Hash(String.format("%064x", new BigInteger(1, text).mod(BigInteger.TWO.pow(255))));
    }

    static FlowLine line() {
        return new FlowLine(
                DATASET,
                Origin.DOMESTIC,
                DataGrade.GENERAL,
                ImportantBasis.NONE,
                150_000,
                0,
                List.of(),
                ExemptionClaim.NONE,
                Optional.empty(),
                NegativeListStanding.NOT_COVERED,
                false,
                List.of(new CodeWord("ACCOUNT_ID"), new CodeWord("MACHINE_ID")),
                1_000_000,
                4_000_000_000L);
    }

    public static CaseFile file() {
        return new CaseFile(
                new Recipient(PARTNER, "Demo Partner Pte. Ltd.", new Country("SG")),
                hash('5'),
                new CodeWord("industrial-data"),
                new CodeWord("predictive-maintenance"),
                new CodeWord("SERVICE"),
                "Predictive maintenance of machines that the operators run",
                TransferMode.TRANSMIT,
                List.of(new Country("SG")),
                new Country("SG"),
                24,
                false,
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                false,
                List.of(line()),
                Optional.of(preconditions()));
    }

    static Preconditions preconditions() {
        return new Preconditions(hash('1'), ConsentBasis.SEPARATE_CONSENT, hash('2'), LocalDate.of(2026, 10, 1));
    }

    static SubmittedFile submittedFile() {
        return new SubmittedFile(
                APPLICATION,
                "AT-application",
                Optional.of(hash('3')),
                Optional.of(hash('4')),
                Optional.of(new LegalDocumentChecklist(true, true, true, true, true, true)));
    }

    static Filing filing() {
        return new Filing(
                "2026-000123",
                hash('6'),
                TODAY,
                TODAY,
                TODAY,
                LocalDate.of(2029, 11, 23),
                new AnnualScale(120_000, 0, 900_000, 3_000_000_000L));
    }

    /** The case after a decision that must be an acceptance. */
    public static TransferCase after(TransferCase before, Decision<CaseEvent> decision) {
        return events(decision).reduce(before, (state, event) -> event.applyTo(state), (one, other) -> other);
    }

    private static Stream<CaseEvent> events(Decision<CaseEvent> decision) {
        return decision.fold(events -> events.stream(), rejection -> {
            throw new RejectedException(rejection);
        });
    }

    public static TransferCase draft(CaseFile file) {
        return new CaseCreated(CASE_ID, file, HANDLER.party(), NOW).applyTo(null);
    }

    public static TransferCase classified(CaseFile file) {
        return classified(file, new FakeSources());
    }

    static TransferCase classified(CaseFile file, FakeSources known) {
        return after(draft(file), CaseIntake.classify(draft(file), LAW, known, by(HANDLER)));
    }

    public static TransferCase submitted(CaseFile file) {
        return submitted(file, new FakeSources());
    }

    public static TransferCase submitted(CaseFile file, FakeSources known) {
        TransferCase classified = classified(file, known);
        return after(classified, CaseIntake.submit(classified, submittedFile(), known, by(HANDLER)));
    }

    /** Of a million persons, which needs an assessment. */
    static CaseFile largeFile() {
        return with(file(), "lines", List.of(with(line(), "piCount", 1_000_000)));
    }

    static RelayedDocument document(String docNo, LocalDate issuedOn) {
        return new RelayedDocument(docNo, NCAC, hash('e'), issuedOn);
    }

    /** A decision of today, valid for three years. */
    static AssessmentDecision decision(AssessmentVerdict verdict) {
        boolean failed = verdict == AssessmentVerdict.FAILED;
        return new AssessmentDecision(
                document("NCAC-2026-9", TODAY),
                verdict,
                TODAY,
                failed ? Optional.of(FailureReason.RISKS_NOT_CONTROLLED) : Optional.empty(),
                failed ? Optional.empty() : Optional.of(TODAY),
                failed ? Optional.empty() : Optional.of(TODAY.plusYears(3).minusDays(1)),
                failed ? Optional.empty() : Optional.of(new AnnualScale(900_000, 0, 1_000_000, 4_000_000_000L)));
    }

    static TransferCase forwarded() {
        TransferCase submitted = submitted(largeFile());
        return after(submitted, CaseAssessment.forward(submitted, new FakeSources(), by(BJCAC)));
    }

    static TransferCase accepted() {
        return after(
                forwarded(), CaseAssessment.relayAcceptance(forwarded(), true, document("NCAC-1", TODAY), by(BJCAC)));
    }

    static TransferCase underAssessment() {
        return after(accepted(), CaseAssessment.start(accepted(), new FakeSources().in(2027), by(BJCAC)));
    }

    static TransferCase supplementRequested() {
        return after(
                underAssessment(),
                CaseAssessment.requestSupplement(
                        underAssessment(), List.of("the audit report"), TODAY.plusDays(5), by(BJCAC)));
    }

    static TransferCase decided(AssessmentVerdict verdict) {
        return after(
                underAssessment(),
                CaseAssessment.relayDecision(underAssessment(), decision(verdict), new FakeSources(), by(BJCAC)));
    }

    static TransferCase reevaluated() {
        TransferCase failed = decided(AssessmentVerdict.FAILED);
        return after(failed, CaseAssessment.requestReevaluation(failed, hash('8'), by(HANDLER)));
    }

    /** In the last year of an assessment's result. */
    static TransferCase renewing() {
        return new ExtensionApplied(
                        CASE_ID,
                        new Renewal(hash('8'), new ExtensionConditions(true, true, true, true, true), TODAY),
                        false,
                        HANDLER.party(),
                        NOW)
                .applyTo(decided(AssessmentVerdict.PASSED));
    }

    /** The same with a certificate as its ground. */
    static TransferCase certified(TransferCase transferCase) {
        return transferCase.approval().isEmpty()
                ? transferCase
                : with(
                        transferCase,
                        "approval",
                        transferCase
                                .approval()
                                .map(approval -> with(
                                        with(approval, "kind", ApprovalKind.CERTIFIED), "issuer", CERTIFIER.party())));
    }

    static TransferCase sccEffective() {
        TransferCase submitted = submitted(file());
        return after(
                submitted,
                CaseApprovals.declareSccEffective(
                        submitted, CONTRACT, "AT-provider", "AT-recipient", TODAY, new FakeSources(), by(HANDLER)));
    }

    public static TransferCase active() {
        return after(sccEffective(), CaseApprovals.recordFiling(sccEffective(), filing(), by(BJCAC)));
    }

    /** An exempt case that its handler has declared. */
    public static TransferCase declared(CaseFile file) {
        TransferCase submitted = submitted(file);
        return after(submitted, CaseApprovals.acknowledgeExemption(submitted, by(HANDLER)));
    }

    /** Active by a certificate. */
    public static TransferCase certifiedActive() {
        return certified(active());
    }

    static TransferCase suspended(Actor by) {
        return after(active(), CaseSupervision.suspend(active(), SuspensionReason.PI_LEAK, hash('7'), by(by)));
    }

    static TransferCase rectifying(Actor suspendedBy) {
        TransferCase suspended = suspended(suspendedBy);
        return after(suspended, CaseSupervision.startRectify(suspended, hash('8'), by(HANDLER)));
    }

    static TransferCase in(CaseState state) {
        TransferCase active = active();
        return switch (state) {
            case DRAFT -> draft(file());
            case CLASSIFIED -> classified(file());
            case REFUSED ->
                new CaseClassified(CASE_ID, classified(file()).classified(), CaseState.REFUSED, HANDLER.party(), NOW)
                        .applyTo(draft(file()));
            case SUBMITTED -> submitted(file());
            case RETURNED ->
                after(
                        submitted(file()),
                        CaseIntake.returnIncomplete(submitted(file()), List.of("the annex"), by(ZONE)));
            case FORWARDED -> forwarded();
            case ACCEPTED -> accepted();
            case NOT_ACCEPTED ->
                after(
                        forwarded(),
                        CaseAssessment.relayAcceptance(forwarded(), false, document("NCAC-1", TODAY), by(BJCAC)));
            case UNDER_ASSESSMENT -> underAssessment();
            case SUPPLEMENT -> supplementRequested();
            case TERMINATED ->
                after(
                        supplementRequested(),
                        CaseAssessment.terminate(supplementRequested(), document("NCAC-2", TODAY), by(BJCAC)));
            case FAILED -> decided(AssessmentVerdict.FAILED);
            case REEVALUATION -> reevaluated();
            case FAILED_FINAL ->
                after(
                        reevaluated(),
                        CaseAssessment.relayReevaluation(
                                reevaluated(), decision(AssessmentVerdict.FAILED), new FakeSources(), by(BJCAC)));
            case SCC_EFFECTIVE -> sccEffective();
            case ACTIVE -> active;
            case RENEWAL_PENDING -> renewing();
            case SUPERSEDED ->
                new CaseSuperseded(
                                CASE_ID,
                                "TC-HD-2026-ffffffffffff",
                                SupersedingChange.STORAGE_EXTENSION,
                                HANDLER.party(),
                                NOW)
                        .applyTo(active);
            case SUSPENDED -> suspended(BJCAC);
            case RECTIFYING -> rectifying(BJCAC);
            case STEP_UP_REQUIRED ->
                new StepUpTriggered(CASE_ID, "US-HD-2026-0123456789ab", Route.SECURITY_ASSESSMENT, HANDLER.party(), NOW)
                        .applyTo(active);
            case REVOKED -> after(active, CaseSupervision.revoke(active, "2026-9", hash('9'), by(BJCAC)));
            case EXPIRED -> new CaseExpired(CASE_ID, HANDLER.party(), NOW).applyTo(active);
            case WITHDRAWN -> after(active, CaseEnding.withdraw(active, "no longer needed", by(HANDLER)));
            case CLOSED -> after(active, CaseEnding.close(active, EndOfTerm.DELETED, hash('9'), by(HANDLER)));
        };
    }

    private static Actor officer(String authority, Role role) {
        return new Actor(authority, PartyId.authority(authority), role);
    }
}
