package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.rules.Route;

/** What several agencies say about one case, and the approval of those whose word another law asks for. */
public final class CaseOpinions {

    private CaseOpinions() {}

    /**
     * Records an authority's opinion, or what it relays of a national one's. It changes no state: who decides reads it.
     *
     * @return NOT_AUTHORISED, AUTHORITY_NOT_COMPETENT for an authority without a peer that isn't registered for it,
     *     DATES_INCONSISTENT, TOO_LARGE after too many
     */
    public static Decision<CaseEvent> record(
            TransferCase transferCase, OpinionKind kind, RelayedDocument document, CaseSources known, Invocation by) {
        LocalDate today = BeijingTime.date(by.txTime());
        return Decision.acceptUnless(
                CaseStep.RECORD_OPINION
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                hasPeer(by) || mayGiveOpinion(by, known, today),
                                Code.AUTHORITY_NOT_COMPETENT,
                                by.actor().party() + " isn't registered for opinions on " + today))
                        .or(() -> Dates.inOrder(document.issuedOn(), today))
                        .or(() -> Rejection.unless(
                                transferCase.progress().opinions().size() < CaseProgress.MAX_OPINIONS,
                                Code.TOO_LARGE,
                                "a case has at most " + CaseProgress.MAX_OPINIONS + " opinions")),
                new OpinionRecorded(
                        transferCase.caseId(), kind, document, by.actor().party(), by.txTime()));
    }

    /**
     * Relays the competent authority's approval of a foreign authority's request (PIPL, art. 41; DSL, art. 36). Without it
     * such a case goes no further; with it, it is classified again.
     *
     * @return ROUTE_MISMATCH unless the case waits for it
     */
    public static Decision<CaseEvent> relayAuthorityApproval(
            TransferCase transferCase, RelayedDocument document, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.RELAY_AUTHORITY_APPROVAL
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                transferCase.classified().route() == Route.AUTHORITY_APPROVAL,
                                Code.ROUTE_MISMATCH,
                                "the route is " + transferCase.classified().route()))
                        .or(() -> Dates.inOrder(document.issuedOn(), BeijingTime.date(by.txTime()))),
                new AuthorityApprovalRelayed(
                        transferCase.caseId(), document, by.actor().party(), by.txTime()));
    }

    private static boolean hasPeer(Invocation by) {
        return by.actor().isOfficerOf(by.actor().mspId());
    }

    private static boolean mayGiveOpinion(Invocation by, CaseSources known, LocalDate today) {
        return known.isCompetent(by.actor().party(), Competence.OPINION, today)
                || known.isCompetent(by.actor().party(), Competence.SECTOR, today);
    }
}
