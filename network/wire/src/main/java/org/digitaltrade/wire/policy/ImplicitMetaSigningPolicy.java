package org.digitaltrade.wire.policy;

import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;

/** A policy that counts how many sub-groups' policies of one name are satisfied: any, all, or a majority. */
public final class ImplicitMetaSigningPolicy implements SigningPolicy {

    private final String subPolicyName;
    private final List<SigningPolicy> subPolicies;
    private final int needed;

    /**
     * From the policy as configured.
     *
     * @param subPolicies the policies of its name, one of each sub-group
     */
    public ImplicitMetaSigningPolicy(ImplicitMetaPolicy policy, List<SigningPolicy> subPolicies) {
        this.subPolicyName = policy.getSubPolicy();
        this.subPolicies = List.copyOf(subPolicies);
        this.needed = threshold(policy.getRule(), subPolicies.size());
    }

    @Override
    public boolean isSatisfiedBy(List<Identity> signers) {
        return satisfied(signers) >= needed;
    }

    @Override
    public String refusal(List<Identity> signers) {
        return "implicit policy evaluation failed - " + satisfied(signers)
                + " sub-policies were satisfied, but this policy requires " + needed + " of the '" + subPolicyName
                + "' sub-policies to be satisfied";
    }

    private long satisfied(List<Identity> signers) {
        return subPolicies.stream()
                .filter(policy -> policy.isSatisfiedBy(signers))
                .count();
    }

    /** As in Fabric, none is needed if there is no sub-group at all. */
    private static int threshold(ImplicitMetaPolicy.Rule rule, int count) {
        if (count == 0) {
            return 0;
        }
        return switch (rule) {
            case ANY -> 1;
            case ALL -> count;
            case MAJORITY -> count / 2 + 1;
            case UNRECOGNIZED -> throw new MalformedBytesException("unknown rule of an implicit meta policy");
        };
    }
}
