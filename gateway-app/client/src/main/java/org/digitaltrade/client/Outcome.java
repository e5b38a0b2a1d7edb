package org.digitaltrade.client;

import java.util.Optional;

/**
 * What became of a transaction. Acknowledged means {@link Status#COMMITTED}: in a block and valid, not merely accepted
 * for ordering.
 *
 * @param block the block that holds it; present when COMMITTED or INVALID
 * @param code present unless COMMITTED
 * @param detail one sentence; present unless COMMITTED
 * @param result what the function returned, canonical JSON; present when COMMITTED and known
 */
public record Outcome(
        Status status,
        String transactionId,
        Optional<Long> block,
        Optional<String> code,
        Optional<String> detail,
        Optional<String> result) {

    /** How sure it is. */
    public enum Status {
        /** In a block and valid. */
        COMMITTED,
        /** The ledger's rules said no; nothing was written. */
        REJECTED,
        /** In a block and marked invalid; it has no effect. */
        INVALID,
        /** Sent for ordering and not seen in a block yet. The envelope is kept; ask again. */
        UNKNOWN,
        /** It did not reach ordering; nothing was written. */
        FAILED
    }

    static Outcome committed(String transactionId, long block, Optional<String> result) {
        return new Outcome(
                Status.COMMITTED, transactionId, Optional.of(block), Optional.empty(), Optional.empty(), result);
    }

    static Outcome invalid(String transactionId, long block, LedgerFailure failure) {
        return failed(Status.INVALID, transactionId, Optional.of(block), failure);
    }

    static Outcome of(Status status, String transactionId, LedgerFailure failure) {
        return failed(status, transactionId, Optional.empty(), failure);
    }

    private static Outcome failed(Status status, String id, Optional<Long> block, LedgerFailure failure) {
        return new Outcome(
                status, id, block, Optional.of(failure.code()), Optional.of(failure.detail()), Optional.empty());
    }
}
