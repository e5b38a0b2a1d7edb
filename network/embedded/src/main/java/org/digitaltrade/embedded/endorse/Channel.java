package org.digitaltrade.embedded.endorse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.policy.SigningPolicy;

/**
 * A channel as its peers know it.
 *
 * @param ledger blocks and state
 * @param config organisations and policies, from the last configuration block
 * @param goodSignatures told of endorsements made here, so that the committer need not check them again
 */
public record Channel(Ledger ledger, ChannelConfig config, Consumer<SignedData> goodSignatures) {
    /** Who may propose transactions. */
    public static final String WRITERS = "/Channel/Application/Writers";

    /** Who may read blocks, events and transaction status. */
    public static final String READERS = "/Channel/Application/Readers";

    /** A channel whose committer checks every endorsement. */
    public Channel(Ledger ledger, ChannelConfig config) {
        this(ledger, config, ignored -> {});
    }

    /** The channel's name. */
    public String name() {
        return ledger.channel();
    }

    /** Whether the organisation has joined: the peers of others don't know that the channel exists. */
    public boolean hasMember(String mspId) {
        return config.applicationOrganisations().containsKey(mspId);
    }

    /** One of the network's own peers as a member of the channel. */
    public Identity identity(SigningIdentity peer) {
        try {
            return config.msps().identify(peer.serialized());
        } catch (InvalidIdentityException e) {
            throw new IllegalStateException("peer of " + peer.mspId() + " is not accepted on " + name(), e);
        }
    }

    /**
     * Checks that a signer satisfies a policy of the channel.
     *
     * @return why not, in a peer's words; empty if it does
     */
    public Optional<String> denied(String policyPath, SignedData signed) {
        return denied(policyPath, config.msps().signers(List.of(signed)));
    }

    /** As {@link #denied(String, SignedData)}, of members whose signatures have been checked. */
    Optional<String> denied(String policyPath, List<Identity> signers) {
        Optional<SigningPolicy> policy = config.policy(policyPath);
        if (policy.isPresent() && policy.get().isSatisfiedBy(signers)) {
            return Optional.empty();
        }
        String reason = policy.map(unmet -> unmet.refusal(signers)).orElse("no such policy: '" + policyPath + "'");
        return Optional.of("Failed evaluating policy on signed data during check policy on channel [" + name()
                + "] with policy [" + policyPath + "]: [" + reason + "]");
    }
}
