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

/** How a scheme gets from one trust list to the next. */
public final class TrustListRules {
    /** Who must adopt a list: the authority for certification bodies, and that for the network. */
    public static final List<String> ADOPTERS = List.of(Agency.BJEIT.name(), Agency.BJCAC.name());

    private TrustListRules() {}

    /**
     * Proposes the next list of a scheme.
     *
     * @param existing the scheme, if it is known
     * @param inForce the services of the list in force
     * @param list what is proposed
     * @param hash of its canonical bytes
     * @param references to its services, in its order
     */
    public static Decision<TrustListProposed> propose(
            Optional<TrustList> existing,
            List<TrustServiceEntry> inForce,
            TrustListDocument list,
            Hash hash,
            List<ServiceReference> references,
            Invocation by) {
        Optional<Rejection> objection = Proposal.objection(
                        ADOPTERS,
                        existing.flatMap(TrustList::pending)
                                // A later list may replace one that never got all its adoptions.
                                .filter(version -> version.sequence() >= list.sequence())
                                .map(TrustListVersion::standing),
                        hash,
                        by.actor())
                .or(() -> existing.flatMap(scheme -> objectionToSuccessor(scheme, list)))
                .or(() -> objectionToHistory(inForce, list));
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Proposal standing = new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(ADOPTERS));
        TrustListVersion version = new TrustListVersion(
                list.sequence(), list.issuedAt(), list.nextUpdate(), list.sourceSha256(), references, standing);
        return Decision.accept(new TrustListProposed(
                list.schemeId(), list.kind(), list.territory(), list.operator(), list.legalBasis(), version));
    }

    /** Adopts the pending list by naming its sequence and hash: an officer knows what it adopts. */
    public static Decision<TrustListAdopted> adopt(TrustList scheme, int sequence, Hash hash, Invocation by) {
        Optional<TrustListVersion> pending = scheme.pending().filter(version -> version.sequence() == sequence);
        if (pending.isEmpty()) {
            return Decision.reject(Code.BAD_STATE, scheme.schemeId() + " has no pending list " + sequence);
        }
        Optional<Rejection> objection = pending.get().standing().objectionToAdoption(hash, by.actor());
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Adoption adoption = new Adoption(by.actor().party(), by.txTime(), by.transactionId());
        return Decision.accept(new TrustListAdopted(scheme.schemeId(), sequence, hash, adoption));
    }

    private static Optional<Rejection> objectionToSuccessor(TrustList scheme, TrustListDocument list) {
        boolean same = scheme.kind() == list.kind()
                && scheme.territory().equals(list.territory())
                && scheme.operator().equals(list.operator())
                && scheme.legalBasis().equals(list.legalBasis());
        if (!same) {
            return Optional.of(new Rejection(
                    Code.EXISTS_WITH_DIFFERENT_CONTENT, scheme.schemeId() + " is a scheme of another description"));
        }
        return scheme.adopted()
                .filter(version ->
                        list.sequence() <= version.sequence() || list.issuedAt().isBefore(version.issuedAt()))
                .map(version -> new Rejection(
                        Code.SEQUENCE_NOT_RISING,
                        "list " + version.sequence() + " of " + version.issuedAt() + " is in force"));
    }

    private static Optional<Rejection> objectionToHistory(List<TrustServiceEntry> inForce, TrustListDocument list) {
        return inForce.stream()
                .filter(earlier -> list.services().stream()
                        .filter(later -> later.serviceId().equals(earlier.serviceId()))
                        .noneMatch(later -> later.type() == earlier.type() && later.extendsHistoryOf(earlier)))
                .map(earlier -> new Rejection(
                        Code.HISTORY_REWRITTEN, "the past of the service " + earlier.serviceId() + " must stay"))
                .findFirst();
    }
}
