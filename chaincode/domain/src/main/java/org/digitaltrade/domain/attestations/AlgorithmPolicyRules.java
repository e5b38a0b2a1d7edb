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

/** How one algorithm policy follows another. */
public final class AlgorithmPolicyRules {
    /** Who must adopt a policy. */
    public static final List<String> ADOPTERS = List.of(Agency.BJEIT.name(), Agency.BJCAC.name());
    /** Two changes a year for a working life, in one record. */
    public static final int MAX_POLICIES = 64;

    private AlgorithmPolicyRules() {}

    /** @param hash of the policy's canonical bytes */
    public static Decision<AlgorithmPolicyProposed> propose(
            Optional<AlgorithmPolicies> existing, AlgorithmPolicy policy, Hash hash, Invocation by) {
        Optional<Rejection> objection = Proposal.objection(
                        ADOPTERS,
                        existing.flatMap(AlgorithmPolicies::pending).map(PendingPolicy::standing),
                        hash,
                        by.actor())
                .or(() ->
                        objectionToSuccessor(AlgorithmPolicies.orNone(existing).adopted(), policy));
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Proposal standing = new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(ADOPTERS));
        return Decision.accept(new AlgorithmPolicyProposed(new PendingPolicy(policy, standing)));
    }

    /** Adopts the pending policy by naming its version and hash. */
    public static Decision<AlgorithmPolicyAdopted> adopt(
            AlgorithmPolicies policies, String version, Hash hash, Invocation by) {
        Optional<PendingPolicy> pending =
                policies.pending().filter(one -> one.policy().version().equals(version));
        if (pending.isEmpty()) {
            return Decision.reject(Code.BAD_STATE, "no policy " + version + " is pending");
        }
        Optional<Rejection> objection = pending.get().standing().objectionToAdoption(hash, by.actor());
        if (objection.isPresent()) {
            return Decision.reject(objection.get().code(), objection.get().detail());
        }
        Adoption adoption = new Adoption(by.actor().party(), by.txTime(), by.transactionId());
        return Decision.accept(new AlgorithmPolicyAdopted(version, hash, adoption));
    }

    private static Optional<Rejection> objectionToSuccessor(List<AlgorithmPolicy> adopted, AlgorithmPolicy policy) {
        AlgorithmPolicy last = adopted.isEmpty() ? AlgorithmPolicy.BASELINE : adopted.get(adopted.size() - 1);
        boolean rises = policy.version().compareTo(last.version()) > 0
                && policy.from().isAfter(last.from())
                && adopted.size() < MAX_POLICIES;
        return rises
                ? Optional.empty()
                : Optional.of(new Rejection(
                        Code.SEQUENCE_NOT_RISING, last.version() + " is the last policy, from " + last.from()));
    }
}
