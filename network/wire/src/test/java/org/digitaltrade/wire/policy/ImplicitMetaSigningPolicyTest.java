package org.digitaltrade.wire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.junit.jupiter.api.Test;

class ImplicitMetaSigningPolicyTest {

    @Test
    void rules_count_satisfied_sub_policies() {
        assertEquals(List.of(false, true, true, true, true), outcomes(Rule.ANY));
        assertEquals(List.of(false, false, false, true, true), outcomes(Rule.MAJORITY));
        assertEquals(List.of(false, false, false, false, true), outcomes(Rule.ALL));
    }

    @Test
    void without_sub_groups_everything_is_satisfied() {
        for (Rule rule : List.of(Rule.ANY, Rule.MAJORITY, Rule.ALL)) {
            assertEquals(true, policy(rule, 0, 0).isSatisfiedBy(List.of()));
        }
    }

    @Test
    void a_refusal_counts_in_the_words_of_fabrics_nodes() {
        assertEquals(
                "implicit policy evaluation failed - 2 sub-policies were satisfied, but this policy requires 3 of the"
                        + " 'Writers' sub-policies to be satisfied",
                policy(Rule.MAJORITY, 2, 4).refusal(List.of()));
    }

    /** Of four sub-policies none to all are satisfied. */
    private static List<Boolean> outcomes(Rule rule) {
        return Stream.of(0, 1, 2, 3, 4)
                .map(satisfied -> policy(rule, satisfied, 4).isSatisfiedBy(List.of()))
                .toList();
    }

    private static SigningPolicy policy(Rule rule, int satisfied, int count) {
        List<SigningPolicy> subPolicies = Stream.concat(
                        Collections.<SigningPolicy>nCopies(satisfied, signers -> true).stream(),
                        Collections.<SigningPolicy>nCopies(count - satisfied, signers -> false).stream())
                .toList();
        ImplicitMetaPolicy policy = ImplicitMetaPolicy.newBuilder()
                .setRule(rule)
                .setSubPolicy("Writers")
                .build();
        return new ImplicitMetaSigningPolicy(policy, subPolicies);
    }
}
