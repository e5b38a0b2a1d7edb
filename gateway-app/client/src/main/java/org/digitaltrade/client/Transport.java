package org.digitaltrade.client;

import java.time.Duration;
import java.util.Optional;

/**
 * One way to the network: a gateway's REST interface or one organisation's peer. It relays signed bytes; what it answers
 * is checked by the caller. Each call is one attempt, so that the caller decides what a failure allows.
 */
public interface Transport extends AutoCloseable {
    /** Names the way for messages, for example {@code peer of ZHD}. */
    String name();

    /**
     * Collects endorsements; nothing is ordered.
     *
     * @param proposed a {@code gateway.ProposedTransaction} without signature
     * @param signature over the digest of its proposal bytes
     * @return a {@code gateway.PreparedTransaction} without signature
     */
    byte[] endorse(byte[] proposed, byte[] signature) throws LedgerException;

    /**
     * Hands a signed transaction in for ordering.
     *
     * @param prepared a {@code gateway.PreparedTransaction} without signature
     * @param signature over the digest of its envelope's payload
     * @return the place in the chain if it is known already
     */
    Optional<CommitStatus> submit(String channel, byte[] prepared, byte[] signature) throws LedgerException;

    /**
     * Asks whether a transaction is in a block.
     *
     * @param wait how long the network may take; an unknown transaction takes all of it
     * @return empty when it is not seen within that time, which is not a proof of absence
     */
    Optional<CommitStatus> status(String channel, String transactionId, Duration wait) throws LedgerException;

    /** Frees connections; never fails. */
    @Override
    void close();
}
