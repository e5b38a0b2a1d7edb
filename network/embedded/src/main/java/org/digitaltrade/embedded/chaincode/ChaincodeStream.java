package org.digitaltrade.embedded.chaincode;

import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** The way to running chaincode: in this JVM, or at the other end of a connection. Several transactions may be on it at once. */
public interface ChaincodeStream extends AutoCloseable {

    /** The peer's side of one transaction. */
    @FunctionalInterface
    interface Peer {
        /** Answers a ledger request with a RESPONSE or an ERROR of the same transaction; never throws. */
        ChaincodeMessage answer(ChaincodeMessage request);
    }

    /**
     * Sends a TRANSACTION and lets {@code peer} answer the chaincode's requests until it ends. Blocks; an interrupt ends the wait.
     *
     * @return COMPLETED, or ERROR with the reason as text
     */
    ChaincodeMessage converse(ChaincodeMessage transaction, Peer peer);

    /** Lets go of the chaincode. Transactions on the way may still end. */
    @Override
    void close();
}
