package org.digitaltrade.embedded.chaincode;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Chaincode in a process of its own that listens for the network, in whatever language. It is called when a transaction needs it, and
 * again when the stream has broken: a chaincode that is started afresh needs no word to the network.
 */
public final class ServedChaincode implements ChaincodeStream {
    private final ChaincodeAddress address;
    private @Nullable ServedConnection current;

    /** Doesn't call yet. */
    public ServedChaincode(ChaincodeAddress address) {
        this.address = address;
    }

    /**
     * Calls a chaincode once and hangs up.
     *
     * @return the name with which it registers
     * @throws UnreachableException if nothing there speaks the chaincode protocol, with the reason
     * @throws IllegalArgumentException if the address or its certificates can't be read
     */
    public static String registeredName(ChaincodeAddress address) throws InterruptedException {
        try (ServedConnection connection = ServedConnection.open(address)) {
            return name(connection, address);
        }
    }

    @Override
    public ChaincodeMessage converse(ChaincodeMessage transaction, Peer peer) {
        try {
            ServedConnection connection = connection();
            name(connection, address);
            Mailbox mailbox = connection.begin(transaction);
            try {
                for (ChaincodeMessage message = mailbox.take(); ; message = mailbox.take()) {
                    if (message.getType() == ChaincodeMessage.Type.COMPLETED
                            || message.getType() == ChaincodeMessage.Type.ERROR) {
                        return message;
                    }
                    connection.send(peer.answer(message));
                }
            } finally {
                connection.end(transaction);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The stream, opened anew if there is none or it has ended. Transactions that come at once share it. */
    private synchronized ServedConnection connection() {
        if (current == null || current.hasEnded()) {
            current = ServedConnection.open(address);
        }
        return current;
    }

    /** Waits until it has registered. */
    private static String name(ServedConnection connection, ChaincodeAddress address) throws InterruptedException {
        CompletableFuture<String> registered = connection.registered();
        try {
            return registered.get(address.dialTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connection.close();
            throw new UnreachableException("context deadline exceeded");
        } catch (ExecutionException e) {
            throw new UnreachableException(Causes.text(e));
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
        }
    }
}
