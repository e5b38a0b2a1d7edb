package org.digitaltrade.embedded.endorse;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.SignedData;

/**
 * A channel as its peers know it.
 *
 * @param ledger blocks and state
 * @param config organisations and policies, from the last configuration block
 */
public record Channel(Ledger ledger, ChannelConfig config) {
    /** Who may propose transactions. */
    public static final String WRITERS = "/Channel/Application/Writers";

    /** Who may read blocks, events and transaction status. */
    public static final String READERS = "/Channel/Application/Readers";

    /** The channel's name. */
    public String name() {
        return ledger.channel();
    }

    /**
     * Checks that a signer satisfies a policy of the channel.
     *
     * @return why not, in a peer's words; empty if it does
     */
    public Optional<String> denied(String policyPath, SignedData signed) {
        String prefix = "Failed evaluating policy on signed data during check policy on channel [" + name()
                + "] with policy [" + policyPath + "]: [";
        return config.policy(policyPath)
                .filter(policy -> policy.isSatisfiedBy(config.msps().signers(List.of(signed))))
                .map(satisfied -> Optional.<String>empty())
                .orElseGet(() -> Optional.of(prefix + "signature set did not satisfy policy]"));
    }
}
