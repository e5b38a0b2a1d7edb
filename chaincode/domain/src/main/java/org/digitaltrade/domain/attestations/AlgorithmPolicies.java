package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * The algorithm policies of a channel: those adopted, oldest first, and the one that waits for adoption.
 *
 * @param pending the policy proposed last, until all named agencies have adopted it
 */
public record AlgorithmPolicies(List<AlgorithmPolicy> adopted, Optional<PendingPolicy> pending)
        implements LedgerRecord {
    /** The only key of its type. */
    public static final String KEY = "policies";

    private static final AlgorithmPolicies NONE = new AlgorithmPolicies(List.of(), Optional.empty());

    public AlgorithmPolicies {
        adopted = List.copyOf(adopted);
    }

    /** The policy in force at a time; {@link AlgorithmPolicy#BASELINE} before the first one adopted. */
    public static AlgorithmPolicy inForce(Optional<AlgorithmPolicies> policies, Instant time) {
        return policies.orElse(NONE).adopted.stream()
                .filter(policy -> !policy.from().isAfter(time))
                .reduce(AlgorithmPolicy.BASELINE, (earlier, later) -> later);
    }

    static AlgorithmPolicies orNone(Optional<AlgorithmPolicies> policies) {
        return policies.orElse(NONE);
    }

    AlgorithmPolicies proposing(PendingPolicy policy) {
        return new AlgorithmPolicies(adopted, Optional.of(policy));
    }

    AlgorithmPolicies adopting(Adoption adoption) {
        PendingPolicy changed = pending.orElseThrow().plus(adoption);
        if (!changed.standing().isAdopted()) {
            return new AlgorithmPolicies(adopted, Optional.of(changed));
        }
        List<AlgorithmPolicy> more = new ArrayList<>(adopted);
        more.add(changed.policy());
        return new AlgorithmPolicies(more, Optional.empty());
    }

    @Override
    public RecordType recordType() {
        return RecordType.ALGORITHM_POLICY;
    }

    @Override
    public List<String> keyParts() {
        return List.of(KEY);
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
