package org.digitaltrade.client;

import java.util.List;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;

/**
 * An endorsed transaction that answers a checked proposal and whose endorsements are those of pinned organisations. Only
 * {@link TransactionCheck} makes one, so having one means that its digest may be signed.
 */
public final class CheckedTransaction {
    private final PreparedTransaction prepared;
    private final DecodedTransaction decoded;
    private final List<String> endorsers;

    CheckedTransaction(PreparedTransaction prepared, DecodedTransaction decoded, List<String> endorsers) {
        this.prepared = prepared;
        this.decoded = decoded;
        this.endorsers = List.copyOf(endorsers);
    }

    public String transactionId() {
        return prepared.getTransactionId();
    }

    public String channel() {
        return decoded.header().channel();
    }

    /** What the function returned, the same at every endorser. */
    public String result() {
        return decoded.result().response().getPayload().toStringUtf8();
    }

    /** Who endorsed, sorted. */
    public List<String> endorsers() {
        return endorsers;
    }

    /** What it will change if nothing it read changes before. */
    public List<StateWrite> writes() {
        return StateWrite.of(decoded.result().readWriteSet());
    }

    /** Endorsements and answer, for evidence. */
    public DecodedTransaction decoded() {
        return decoded;
    }

    /** A {@code gateway.PreparedTransaction} without signature. */
    public byte[] bytes() {
        return prepared.toByteArray();
    }

    /** SHA-256 of the envelope's payload: what the second signature is over. */
    public byte[] digest() {
        return Sha256.of(prepared.getEnvelope().getPayload());
    }
}
