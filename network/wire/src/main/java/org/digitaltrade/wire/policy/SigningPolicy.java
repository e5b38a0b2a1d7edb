package org.digitaltrade.wire.policy;

import java.util.List;
import org.digitaltrade.wire.msp.Identity;

/**
 * Says whether enough of the right members have signed. Callers verify the signatures before, once for all policies.
 */
@FunctionalInterface
public interface SigningPolicy {

    /** Whether these members, each with a verified signature and none twice, are enough. */
    boolean isSatisfiedBy(List<Identity> signers);

    /** Why these members are not enough, in the words of Fabric's own nodes. Meaningful only where they are not. */
    default String refusal(List<Identity> signers) {
        return "signature set did not satisfy policy";
    }
}
