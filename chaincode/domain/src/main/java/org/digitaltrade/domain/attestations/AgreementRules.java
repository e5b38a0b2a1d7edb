package org.digitaltrade.domain.attestations;

import java.util.Optional;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Role;

/** How two parties conclude and end an agreement. Consent of two is two transactions. */
public final class AgreementRules {

    private AgreementRules() {}

    /**
     * @param existing the agreement under this id, if there is one
     * @param hash of the terms' canonical bytes
     */
    public static Decision<AgreementProposed> propose(
            Optional<PartyAgreement> existing, AgreementTerms terms, Hash hash, Invocation by) {
        if (!by.actor().is(Role.TRADER) || by.actor().party().equals(terms.counterparty())) {
            return Decision.reject(Code.NOT_AUTHORISED, "a trader proposes an agreement to another party");
        }
        if (!terms.agreementId().startsWith("PA-" + BeijingTime.year(by.txTime()) + "-")) {
            return Decision.reject(Code.ID_INVALID, "the identifier's year is not " + BeijingTime.year(by.txTime()));
        }
        if (existing.isPresent()) {
            boolean same = existing.get().hash().equals(hash)
                    && existing.get().proposedBy().equals(by.actor().party());
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, terms.agreementId() + " exists");
        }
        return Decision.accept(new AgreementProposed(terms, hash, by.actor().party(), by.txTime()));
    }

    /** The counterparty joins exactly these terms. */
    public static Decision<AgreementJoined> join(PartyAgreement agreement, Hash hash, Invocation by) {
        return joined(agreement, hash, by, isCounterparty(agreement, by));
    }

    /**
     * The same on a channel that has no members abroad. There the cyberspace administration's officer confirms what a
     * counterparty abroad has joined on the channel that both are members of.
     */
    public static Decision<AgreementJoined> joinAmongDomesticMembers(
            PartyAgreement agreement, Hash hash, Invocation by) {
        boolean confirms =
                agreement.terms().counterparty().isLei() && by.actor().isOfficerOf(Agency.BJCAC.name());
        return joined(agreement, hash, by, confirms || isCounterparty(agreement, by));
    }

    private static boolean isCounterparty(PartyAgreement agreement, Invocation by) {
        return by.actor().is(Role.TRADER)
                && by.actor().party().equals(agreement.terms().counterparty());
    }

    private static Decision<AgreementJoined> joined(
            PartyAgreement agreement, Hash hash, Invocation by, boolean authorised) {
        if (!authorised) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, "only " + agreement.terms().counterparty() + " joins");
        }
        if (agreement.endedAt().isPresent()) {
            return Decision.reject(Code.BAD_STATE, agreement.agreementId() + " has been ended");
        }
        if (agreement.joinedAt().isPresent()) {
            return Decision.reject(Code.EXISTS, agreement.agreementId() + " is concluded");
        }
        if (!agreement.hash().equals(hash)) {
            return Decision.reject(Code.HASH_MISMATCH, "the terms have the hash " + agreement.hash());
        }
        if (!agreement.terms().validUntil().isAfter(by.txTime())) {
            return Decision.reject(Code.EXPIRED, "the agreement would have ended by now");
        }
        return Decision.accept(
                new AgreementJoined(agreement.agreementId(), by.actor().party(), by.txTime()));
    }

    /** Either party ends it, from now on. */
    public static Decision<AgreementEnded> end(PartyAgreement agreement, Invocation by) {
        if (!by.actor().is(Role.TRADER) || !agreement.binds(by.actor().party())) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, by.actor().party() + " is no party to " + agreement.agreementId());
        }
        if (agreement.endedAt().isPresent()) {
            return Decision.reject(Code.EXISTS, agreement.agreementId() + " has been ended");
        }
        return Decision.accept(
                new AgreementEnded(agreement.agreementId(), by.actor().party(), by.txTime()));
    }
}
