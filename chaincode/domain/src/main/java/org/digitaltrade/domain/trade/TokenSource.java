package org.digitaltrade.domain.trade;

import java.util.regex.Pattern;

/**
 * Where on the approval channel a token's content comes from.
 *
 * @param transactionId of the transaction that last changed the case
 * @param block its block number; a case changes at most once in a block, so a higher one is newer
 */
public record TokenSource(String transactionId, long block) {
    private static final Pattern TRANSACTION_ID = Pattern.compile("[0-9a-f]{64}");

    public TokenSource {
        Limits.matching(TRANSACTION_ID, transactionId, "a transaction id has 64 lower-case hex digits");
        Limits.between(block, 0, Long.MAX_VALUE, "a block number");
    }
}
