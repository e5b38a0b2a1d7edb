package org.digitaltrade.domain.transfers.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.CaseEvent;
import org.digitaltrade.domain.transfers.CaseFlag;
import org.digitaltrade.domain.transfers.CaseFlagged;
import org.digitaltrade.domain.transfers.CaseRevoked;
import org.digitaltrade.domain.transfers.CaseSources;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.CaseStep;
import org.digitaltrade.domain.transfers.CaseSuspended;
import org.digitaltrade.domain.transfers.Suspension;
import org.digitaltrade.domain.transfers.SuspensionReason;
import org.digitaltrade.domain.transfers.TransferCase;

/** Who reports what, and what that does to the case in the same transaction. */
public final class RiskRules {
    /** Network Data Security Regulation, art. 10. */
    public static final Duration DEFECT_REPORTED_WITHIN = Duration.ofHours(24);

    private RiskRules() {}

    /**
     * @param existing what stands under the report's identifier
     * @return events on the risk and, if it has an effect, on the case; NOT_AUTHORISED, BAD_STATE, EXISTS,
     *     EXISTS_WITH_DIFFERENT_CONTENT, DATES_INCONSISTENT, or why the recipient's signature isn't good, if refused
     * @throws RejectedException ID_INVALID
     */
    public static Decision<LedgerEvent<?>> report(
            RiskReport report,
            TransferCase transferCase,
            Optional<RiskRecord> existing,
            CaseSources known,
            Invocation by) {
        Optional<Rejection> objection = CaseStep.REPORT_RISK
                .notAuthorised(transferCase, by.actor())
                .or(() -> Rejection.unless(
                        report.type().isReportedBy(by.actor(), transferCase),
                        Code.NOT_AUTHORISED,
                        by.actor().party() + " may not report " + report.type()))
                .or(() -> repetition(report, existing, by))
                .or(() -> CaseStep.REPORT_RISK.objection(transferCase, by))
                .or(() -> Rejection.unless(
                        !report.detectedAt().isAfter(by.txTime()),
                        Code.DATES_INCONSISTENT,
                        "it was detected after it was reported"))
                .or(() -> ofRecipient(report, transferCase, known));
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        LedgerIds.check(RiskReport.PREFIX, report.riskId(), by);
        if (!Optional.of(LedgerIds.zone(RiskReport.PREFIX, report.riskId())).equals(transferCase.zone())) {
            return Decision.reject(Code.ID_INVALID, "the identifier names another zone than the case's");
        }
        boolean late = report.type() == RiskType.DEFECT_NATIONAL_SECURITY
                && report.detectedAt().plus(DEFECT_REPORTED_WITHIN).isBefore(by.txTime());
        List<LedgerEvent<?>> events = new ArrayList<>();
        events.add(new RiskReported(
                report, transferCase.processor(), late, by.actor().party(), by.txTime()));
        effect(report, transferCase, by).ifPresent(events::add);
        if (late) {
            events.add(new CaseFlagged(
                    report.caseId(), CaseFlag.RISK_REPORTED_LATE, by.actor().party(), by.txTime()));
        }
        return Decision.accept(events);
    }

    /**
     * Records measures. The handler says that a risk is contained; the authority that supervises closes it.
     *
     * @return NOT_AUTHORISED, BAD_STATE if it is closed or would be opened again, CLOCK_BEHIND
     */
    public static Decision<LedgerEvent<?>> update(
            RiskRecord risk, RiskStatus status, Hash measuresHash, Invocation by) {
        boolean supervisor = by.actor().isOfficerOf(Agency.BJCAC.mspId());
        boolean handler = by.actor().is(Role.TRADER) && by.actor().party().equals(risk.handler());
        return Decision.acceptUnless(
                Rejection.unless(
                                supervisor || (handler && status == RiskStatus.CONTAINED),
                                Code.NOT_AUTHORISED,
                                by.actor().party() + " may not make this risk " + status)
                        .or(() -> Rejection.unless(
                                risk.status() != RiskStatus.CLOSED && status != RiskStatus.OPEN,
                                Code.BAD_STATE,
                                "the risk is " + risk.status()))
                        .or(() -> Rejection.unless(
                                !by.txTime().isBefore(risk.changedAt()),
                                Code.CLOCK_BEHIND,
                                "the risk was changed at " + risk.changedAt())),
                new RiskUpdated(
                        risk.report().riskId(), status, measuresHash, by.actor().party(), by.txTime()));
    }

    private static Optional<Rejection> repetition(RiskReport report, Optional<RiskRecord> existing, Invocation by) {
        return existing.map(before -> before.report().equals(report)
                        && before.reportedBy().equals(by.actor().party())
                ? new Rejection(Code.EXISTS, report.riskId() + " is " + before.status())
                : new Rejection(Code.EXISTS_WITH_DIFFERENT_CONTENT, report.riskId() + " reports something else"));
    }

    private static Optional<Rejection> ofRecipient(RiskReport report, TransferCase transferCase, CaseSources known) {
        return report.recipientReport()
                .flatMap(given -> known.attestation(given.attestationId())
                        .objection(
                                SubjectType.RISK_REPORT,
                                given.report().contentDigests(),
                                transferCase.file().recipient().partyId(),
                                SignatoryRole.RECIPIENT));
    }

    /** Usage stops with the report itself, not with somebody's reaction to it. */
    private static Optional<CaseEvent> effect(RiskReport report, TransferCase transferCase, Invocation by) {
        boolean usable = transferCase.state() == CaseState.ACTIVE || transferCase.state() == CaseState.RENEWAL_PENDING;
        PartyId actor = by.actor().party();
        String caseId = transferCase.caseId();
        return switch (report.type().effect()) {
            case SUSPEND -> usable ? Optional.of(suspended(report, caseId, by)) : Optional.empty();
            case SUSPEND_IF_HIGH ->
                usable && report.severity().compareTo(Severity.HIGH) >= 0
                        ? Optional.of(suspended(report, caseId, by))
                        : Optional.empty();
            case REVOKE ->
                transferCase.state().isFinal()
                        ? Optional.empty()
                        : Optional.of(
                                new CaseRevoked(caseId, report.riskId(), report.measuresHash(), actor, by.txTime()));
            case REFILE ->
                transferCase.state().isFinal()
                        ? Optional.empty()
                        : Optional.of(new CaseFlagged(caseId, CaseFlag.REFILING_DUE, actor, by.txTime()));
            case NOTE -> Optional.empty();
        };
    }

    /** The certification body lifts what it imposed; every other stop is the cyberspace administration's to lift. */
    private static CaseEvent suspended(RiskReport report, String caseId, Invocation by) {
        PartyId lifter =
                report.type() == RiskType.CERT_SUSPENDED ? by.actor().party() : PartyId.authority(Agency.BJCAC.mspId());
        Suspension suspension = new Suspension(
                lifter,
                SuspensionReason.valueOf(report.type().name()),
                report.measuresHash(),
                by.txTime(),
                Optional.empty());
        return new CaseSuspended(caseId, suspension, by.actor().party(), by.txTime());
    }
}
