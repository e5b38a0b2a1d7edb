package org.digitaltrade.wire.policy;

import java.util.List;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;

/** Policies that count how many sub-groups' policies are satisfied: any, all, or a majority. */
public final class ImplicitMetaPolicies {

    private ImplicitMetaPolicies() {}

    /** Of the sub-groups' policies, as many as the rule says must be satisfied. */
    public static SigningPolicy of(ImplicitMetaPolicy.Rule rule, List<SigningPolicy> subPolicies) {
        List<SigningPolicy> policies = List.copyOf(subPolicies);
        int needed = threshold(rule, policies.size());
        return signers -> policies.stream()
                        .filter(policy -> policy.isSatisfiedBy(signers))
                        .count()
                >= needed;
    }

    /** How many of {@code count} sub-groups the rule needs. As in Fabric, none if there is no sub-group at all. */
    public static int threshold(ImplicitMetaPolicy.Rule rule, int count) {
        if (count == 0) {
            return 0;
        }
        return switch (rule) {
            case ANY -> 1;
            case ALL -> count;
            case MAJORITY -> count / 2 + 1;
            case UNRECOGNIZED -> throw new IllegalArgumentException("unknown rule of an implicit meta policy");
        };
    }
}
