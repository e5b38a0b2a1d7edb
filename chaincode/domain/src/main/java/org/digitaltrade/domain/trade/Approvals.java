package org.digitaltrade.domain.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;

/**
 * What the tokens say about a contract's approvals on one day. It is computed whenever it matters and never stored: a
 * case that is suspended freezes the contracts that depend on it at once, without touching them.
 */
public final class Approvals {
    private final ContractDocument document;
    private final Function<String, Optional<CaseToken>> tokens;
    private final LocalDate day;

    /**
     * @param tokens finds a case's token
     * @param day in Asia/Shanghai
     */
    public Approvals(ContractDocument document, Function<String, Optional<CaseToken>> tokens, LocalDate day) {
        this.document = document;
        this.tokens = tokens;
        this.day = day;
    }

    /** Why data may not be delivered now; empty if it may, as it always may where nothing needs approval. */
    public Optional<Rejection> objection() {
        return document.approvals().stream()
                .map(this::objection)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::uncoveredRecipient);
    }

    /** Why one approval isn't satisfied now. */
    Optional<Rejection> objection(ConditionPrecedent approval) {
        Optional<CaseToken> active = token(approval).filter(token -> token.isActiveOn(day));
        if (active.isEmpty()) {
            return refuse(Code.APPROVAL_NOT_ACTIVE, "no active token of " + caseId(approval) + " on " + day);
        }
        if (possibleRecipients().stream().noneMatch(party -> isFor(active.get(), approval, party))) {
            return refuse(Code.RECIPIENT_MISMATCH, caseId(approval) + " is for another recipient");
        }
        return Optional.empty();
    }

    Optional<CaseToken> token(ConditionPrecedent approval) {
        return tokens.apply(caseId(approval));
    }

    /** With regulated data, every recipient abroad needs a case of its own. */
    private Optional<Rejection> uncoveredRecipient() {
        if (!document.needsApproval()) {
            return Optional.empty();
        }
        return document.parties().stream()
                .filter(party -> party.role().receives() && party.isForeign())
                .map(ContractParty::partyId)
                .filter(party -> document.approvals().stream().noneMatch(approval -> covers(approval, party)))
                .findFirst()
                .flatMap(party -> refuse(Code.RECIPIENT_MISMATCH, "no approval is for " + party));
    }

    private boolean covers(ConditionPrecedent approval, PartyId party) {
        return token(approval).filter(token -> isFor(token, approval, party)).isPresent();
    }

    /** Those who receive, and those abroad in whatever role: an intermediary or provider there may come to see the data. */
    private List<PartyId> possibleRecipients() {
        return document.parties().stream()
                .filter(party -> party.role().receives() || party.isForeign())
                .map(ContractParty::partyId)
                .toList();
    }

    private static boolean isFor(CaseToken token, ConditionPrecedent approval, PartyId party) {
        return token.isFor(party, approval.salt().orElseThrow());
    }

    private static String caseId(ConditionPrecedent approval) {
        return approval.caseId().orElseThrow();
    }

    private static Optional<Rejection> refuse(Code code, String detail) {
        return Optional.of(new Rejection(code, detail));
    }
}
