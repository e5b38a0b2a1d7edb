package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.calendars.WorkingDays;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/** How a submitted case becomes active: by a filed standard contract, or because it is exempt. */
public final class CaseApprovals {

    private CaseApprovals() {}

    /**
     * Declares that the standard contract is in force; it must be filed within the working days that the law allows.
     *
     * @param providerAttestationId of the handler's signature on the contract
     * @param recipientAttestationId of the recipient's signature on it, relayed by the handler
     * @return ROUTE_MISMATCH, DATES_INCONSISTENT, or why a signature isn't good, if refused
     * @throws RejectedException CALENDAR_MISSING, or NOT_FOUND if there is no such attestation
     */
    public static Decision<CaseEvent> declareSccEffective(
            TransferCase transferCase,
            FileDigests contract,
            String providerAttestationId,
            String recipientAttestationId,
            LocalDate effectiveOn,
            CaseSources known,
            Invocation by) {
        Optional<Rejection> objection = CaseStep.DECLARE_SCC_EFFECTIVE
                .objection(transferCase, by)
                .or(() -> Rejection.unless(
                        transferCase.classified().route() == Route.SCC_OR_CERT
                                || transferCase.classified().route() == Route.GBA_SC,
                        Code.ROUTE_MISMATCH,
                        "the route is " + transferCase.classified().route()))
                .or(() -> Dates.inOrder(effectiveOn, BeijingTime.date(by.txTime())))
                .or(() -> signed(
                        contract,
                        known.attestation(providerAttestationId),
                        transferCase.processor(),
                        SignatoryRole.PROVIDER))
                .or(() -> signed(
                        contract,
                        known.attestation(recipientAttestationId),
                        transferCase.file().recipient().partyId(),
                        SignatoryRole.RECIPIENT));
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        StandardContract standardContract = new StandardContract(
                contract,
                providerAttestationId,
                recipientAttestationId,
                effectiveOn,
                filingDue(transferCase, effectiveOn, known));
        return Decision.accept(new SccDeclaredEffective(
                transferCase.caseId(), standardContract, by.actor().party(), by.txTime()));
    }

    /**
     * Records the confirmed filing. That it was filed late is a flag and stops nothing.
     *
     * @return DATES_INCONSISTENT if its dates contradict one another or lie in the future
     */
    public static Decision<CaseEvent> recordFiling(TransferCase transferCase, Filing filing, Invocation by) {
        Optional<Rejection> objection = CaseStep.RECORD_FILING.objection(transferCase, by);
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        StandardContract contract = transferCase.standardContract().orElseThrow();
        Approval approval = new Approval(
                ApprovalKind.SCC_FILED,
                by.actor().party(),
                Optional.of(filing.filingNo()),
                Optional.of(filing.documentHash()),
                filing.issuedOn(),
                filing.validFrom(),
                Optional.of(filing.validTo()),
                filing.approvedScale());
        return Decision.acceptUnless(
                Dates.inOrder(
                                contract.effectiveOn(),
                                filing.filedOn(),
                                filing.issuedOn(),
                                BeijingTime.date(by.txTime()))
                        .or(() -> Dates.inOrder(contract.effectiveOn(), filing.validFrom(), filing.validTo())),
                new FilingRecorded(
                        transferCase.caseId(),
                        approval,
                        filing.filedOn().isAfter(contract.filingDue()),
                        by.actor().party(),
                        by.txTime()));
    }

    /**
     * Records the certificate of a certification body that is competent on this day. The ledger doesn't ask whether the
     * body was right.
     *
     * @return ROUTE_MISMATCH, AUTHORITY_NOT_COMPETENT, or DATES_INCONSISTENT if the certificate lasts longer than the law
     *     allows
     */
    public static Decision<CaseEvent> recordCertificate(
            TransferCase transferCase, Certificate certificate, CaseSources known, Invocation by) {
        LocalDate today = BeijingTime.date(by.txTime());
        Optional<Rejection> objection = CaseStep.RECORD_CERTIFICATE
                .objection(transferCase, by)
                .or(() -> Rejection.unless(
                        transferCase.classified().route() == Route.SCC_OR_CERT
                                || transferCase.classified().route() == Route.CERT,
                        Code.ROUTE_MISMATCH,
                        "the route is " + transferCase.classified().route()))
                .or(() -> Rejection.unless(
                        known.isCompetent(by.actor().party(), Competence.CERTIFICATION, today),
                        Code.AUTHORITY_NOT_COMPETENT,
                        by.actor().party() + " isn't registered for certification on " + today))
                .or(() -> Dates.inOrder(certificate.issuedOn(), today))
                .or(() -> Dates.inOrder(
                        certificate.issuedOn(),
                        certificate.validFrom(),
                        certificate.validTo(),
                        latest(transferCase, certificate, known)));
        Approval approval = new Approval(
                ApprovalKind.CERTIFIED,
                by.actor().party(),
                Optional.of(certificate.certificateNo()),
                Optional.of(certificate.documentHash()),
                certificate.issuedOn(),
                certificate.validFrom(),
                Optional.of(certificate.validTo()),
                certificate.certifiedScale());
        return Decision.acceptUnless(
                objection,
                new CertificateRecorded(
                        transferCase.caseId(), approval, by.actor().party(), by.txTime()));
    }

    /**
     * Makes an exempt case active: acknowledged by the zone where a negative list is the reason, else on the handler's own
     * declaration.
     *
     * @return ROUTE_MISMATCH, or NOT_AUTHORISED if it is the other's to do, if refused
     */
    public static Decision<CaseEvent> acknowledgeExemption(TransferCase transferCase, Invocation by) {
        Optional<Rejection> objection = CaseStep.ACKNOWLEDGE_EXEMPTION
                .objection(transferCase, by)
                .or(() -> exemption(transferCase, by.actor()));
        LocalDate today = BeijingTime.date(by.txTime());
        boolean declared = by.actor().is(Role.TRADER);
        Approval approval = new Approval(
                declared ? ApprovalKind.EXEMPTION_DECLARED : ApprovalKind.EXEMPTION_ACKNOWLEDGED,
                by.actor().party(),
                Optional.empty(),
                Optional.empty(),
                today,
                today,
                Optional.empty(),
                transferCase.file().scale());
        return Decision.acceptUnless(
                objection,
                new ExemptionAcknowledged(
                        transferCase.caseId(), approval, by.actor().party(), by.txTime()));
    }

    private static LocalDate filingDue(TransferCase transferCase, LocalDate effectiveOn, CaseSources known) {
        RuleSet law = known.ruleSet(transferCase.classified().ruleSet());
        return new WorkingDays(known::calendar)
                .plus(effectiveOn, law.parameters().filingWorkingDays());
    }

    private static Optional<Rejection> exemption(TransferCase transferCase, Actor actor) {
        Route route = transferCase.classified().route();
        boolean zones = route == Route.EXEMPT_NEGLIST;
        return Rejection.unless(route.isExempt(), Code.ROUTE_MISMATCH, "the route is " + route)
                .or(() -> Rejection.unless(
                        zones == actor.is(Role.ZONE_OFFICER),
                        Code.NOT_AUTHORISED,
                        zones ? "the zone acknowledges this exemption" : "the handler declares this exemption itself"));
    }

    private static LocalDate latest(TransferCase transferCase, Certificate certificate, CaseSources known) {
        return known.ruleSet(transferCase.classified().ruleSet())
                .parameters()
                .certification()
                .map(terms -> certificate.validFrom().plusYears(terms.validityYears()))
                .orElse(LocalDate.MAX);
    }

    private static Optional<Rejection> signed(
            FileDigests contract, Attestation attestation, PartyId party, SignatoryRole role) {
        return attestation.objection(SubjectType.STANDARD_CONTRACT, contract.contentDigests(), party, role);
    }
}
