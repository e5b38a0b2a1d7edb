package org.digitaltrade.embedded.chaincode;

import org.digitaltrade.embedded.simulate.Simulator;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.jspecify.annotations.Nullable;

/**
 * What a call from outside brings along, through every chaincode it reaches.
 *
 * @param channel the channel
 * @param transactionId computed from nonce and creator
 * @param proposal the signed proposal, which the shim reads creator, time and transient data from
 * @param simulator the transaction's reads and writes
 * @param reach other channels and the peer's own chaincode
 */
public record TransactionContext(
        String channel, String transactionId, SignedProposal proposal, Simulator simulator, Reach reach) {

    /** What else the peer that simulates lets a chaincode call. */
    public interface Reach {

        /**
         * The same proposal on another channel: what it reads and writes there is in nobody's read/write set. The caller closes
         * its simulator.
         *
         * @throws org.digitaltrade.embedded.simulate.SimulationException with a peer's words if the proposal's creator may not
         *     propose there, or the peer doesn't know the channel
         */
        TransactionContext on(String channel);

        /** Chaincode that is part of the peer; {@code null} if the name is none of it. */
        @Nullable
        Response system(String chaincode, ChaincodeInput input);
    }
}
