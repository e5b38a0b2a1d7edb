package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.Rejection;

/** How a recognition between jurisdictions comes about, changes and ends: by versions that three agencies adopt. */
public final class RecognitionRules {
    /** Who must adopt: the authority for certification bodies, that for the network, and that for trade. */
    public static final List<String> ADOPTERS = List.of(Agency.BJEIT.name(), Agency.BJCAC.name(), Agency.BJCOM.name());

    private RecognitionRules() {}

    /** @param hash of the terms' canonical bytes */
    public static Decision<RecognitionProposed> propose(
            Optional<RecognitionAgreement> existing, RecognitionTerms terms, Hash hash, Invocation by) {
        Optional<Rejection> objection = Proposal.objection(
                        ADOPTERS,
                        existing.flatMap(RecognitionAgreement::pending).map(PendingRecognition::standing),
                        hash,
                        by.actor())
                .or(() -> objectionToSuccessor(existing.flatMap(RecognitionAgreement::adopted), terms));
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Proposal standing = new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(ADOPTERS));
        return Decision.accept(new RecognitionProposed(new PendingRecognition(terms, standing)));
    }

    /** Adopts the pending version by naming it and its hash: an officer knows what it adopts. */
    public static Decision<RecognitionAdopted> adopt(
            RecognitionAgreement agreement, int version, Hash hash, Invocation by) {
        Optional<PendingRecognition> pending =
                agreement.pending().filter(one -> one.terms().version() == version);
        if (pending.isEmpty()) {
            return Decision.reject(Code.BAD_STATE, agreement.mraId() + " has no pending version " + version);
        }
        Optional<Rejection> objection = pending.get().standing().objectionToAdoption(hash, by.actor());
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Adoption adoption = new Adoption(by.actor().party(), by.txTime(), by.transactionId());
        return Decision.accept(new RecognitionAdopted(agreement.mraId(), version, hash, adoption));
    }

    private static Optional<Rejection> objectionToSuccessor(Optional<RecognitionTerms> adopted, RecognitionTerms next) {
        int expected = adopted.map(RecognitionTerms::version).orElse(0) + 1;
        if (next.version() != expected) {
            return Optional.of(
                    new Rejection(Code.SEQUENCE_NOT_RISING, next.mraId() + " comes to version " + expected + " next"));
        }
        return adopted.filter(before -> !next.extendsHistoryOf(before) || next.ground() != before.ground())
                .map(before -> new Rejection(
                        Code.HISTORY_REWRITTEN, "the ground and the past of " + before.mraId() + " must stay"));
    }
}
