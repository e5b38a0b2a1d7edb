package org.digitaltrade.embedded.endorse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.digitaltrade.embedded.chaincode.TransactionContext;
import org.digitaltrade.embedded.simulate.SimulationException;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a chaincode can call beyond its own channel, on one peer and for one proposal.
 *
 * @param contexts begins the proposal on another channel, in the name of its creator as that channel knows it
 */
record PeerReach(
        Map<String, Channel> channels,
        Map<String, SystemChaincode> systemChaincodes,
        UnpackedProposal proposal,
        BiFunction<Channel, Identity, TransactionContext> contexts)
        implements TransactionContext.Reach {

    @Override
    public TransactionContext on(String name) {
        Channel channel = channels.get(name);
        if (channel == null) {
            throw new SimulationException("Failed to get policy manager for channel [" + name + "]");
        }
        Identity creator;
        try {
            creator = channel.config().msps().identify(proposal.header().creator());
        } catch (InvalidIdentityException e) {
            throw new SimulationException(
                    channel.denied(Channel.WRITERS, List.of()).orElse("access denied"));
        }
        Optional<String> denied = channel.denied(Channel.WRITERS, List.of(creator));
        if (denied.isPresent()) {
            throw new SimulationException(denied.get());
        }
        return contexts.apply(channel, creator);
    }

    @Override
    public @Nullable Response system(String chaincode, ChaincodeInput input) {
        SystemChaincode found = systemChaincodes.get(chaincode);
        return found == null ? null : found.invoke(input, proposal.signed());
    }
}
