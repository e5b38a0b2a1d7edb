package org.digitaltrade.embedded.chaincode;

import org.digitaltrade.embedded.simulate.Simulator;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * What a call from outside brings along, through every chaincode it reaches.
 *
 * @param channel the channel
 * @param transactionId computed from nonce and creator
 * @param proposal the signed proposal, which the shim reads creator, time and transient data from
 * @param simulator the transaction's reads and writes
 */
public record TransactionContext(String channel, String transactionId, SignedProposal proposal, Simulator simulator) {}
