package org.digitaltrade.wire.policy;

import java.util.BitSet;
import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * Evaluates a signature policy exactly as Fabric's {@code cauthdsl} does: rules in order, each takes the first unused
 * signer that fits, and a rule that fails gives back what it took. It does not search for the best assignment, so two
 * nodes never differ.
 */
final class CompiledSignaturePolicy implements SigningPolicy {

    /**
     * Deepest nesting of a policy. Three levels are in use; the limit keeps hostile bytes from exhausting the stack.
     */
    static final int MAX_DEPTH = 32;

    private final SignaturePolicy rule;
    private final List<MSPPrincipal> principals;

    CompiledSignaturePolicy(SignaturePolicyEnvelope envelope) {
        this.rule = envelope.getRule();
        this.principals = envelope.getIdentitiesList();
        check(rule, principals.size(), 1);
    }

    /** Refuses a policy that could not be evaluated: unknown rule, missing identity, too deep. */
    static void check(SignaturePolicy rule, int principals, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedBytesException("signature policy is nested deeper than " + MAX_DEPTH);
        }
        switch (rule.getTypeCase()) {
            case SIGNED_BY -> {
                if (rule.getSignedBy() < 0 || rule.getSignedBy() >= principals) {
                    throw new MalformedBytesException(
                            "signature policy has no identity " + rule.getSignedBy() + " of " + principals);
                }
            }
            case N_OUT_OF -> rule.getNOutOf().getRulesList().forEach(inner -> check(inner, principals, depth + 1));
            case TYPE_NOT_SET -> throw new MalformedBytesException("signature policy without a rule");
        }
    }

    @Override
    public boolean isSatisfiedBy(List<Identity> signers) {
        return isSatisfiedBy(rule, signers, new BitSet(signers.size()));
    }

    private boolean isSatisfiedBy(SignaturePolicy policy, List<Identity> signers, BitSet used) {
        return policy.hasNOutOf()
                ? countSatisfied(policy.getNOutOf(), signers, used)
                        >= policy.getNOutOf().getN()
                : takeSigner(principals.get(policy.getSignedBy()), signers, used);
    }

    private int countSatisfied(SignaturePolicy.NOutOf policy, List<Identity> signers, BitSet used) {
        int satisfied = 0;
        for (SignaturePolicy inner : policy.getRulesList()) {
            BitSet attempt = (BitSet) used.clone();
            if (isSatisfiedBy(inner, signers, attempt)) {
                satisfied++;
                used.or(attempt);
            }
        }
        return satisfied;
    }

    private static boolean takeSigner(MSPPrincipal principal, List<Identity> signers, BitSet used) {
        for (int i = used.nextClearBit(0); i < signers.size(); i = used.nextClearBit(i + 1)) {
            if (Principals.isSatisfiedBy(principal, signers.get(i))) {
                used.set(i);
                return true;
            }
        }
        return false;
    }
}
