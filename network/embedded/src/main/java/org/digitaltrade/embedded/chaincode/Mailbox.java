package org.digitaltrade.embedded.chaincode;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** What a chaincode at the other end of a connection has said of one transaction and nobody has answered yet. */
final class Mailbox {
    /** Messages that may wait. A shim waits for each answer before it asks again, so one that sends more is no shim. */
    private static final int MAX_WAITING = 64;

    /** An empty one ends the transaction. */
    private final BlockingQueue<Optional<ChaincodeMessage>> waiting = new LinkedBlockingQueue<>();

    /** Takes a message, unless too many wait. */
    boolean add(ChaincodeMessage message) {
        return waiting.size() < MAX_WAITING && waiting.add(Optional.of(message));
    }

    /** Nothing more will come. */
    void end() {
        waiting.add(Optional.empty());
    }

    /**
     * Waits for the next message.
     *
     * @throws IllegalStateException if the stream ended
     * @throws InterruptedException if the transaction is stopped
     */
    ChaincodeMessage take() throws InterruptedException {
        return waiting.take().orElseThrow(() -> new IllegalStateException("chaincode stream terminated"));
    }
}
