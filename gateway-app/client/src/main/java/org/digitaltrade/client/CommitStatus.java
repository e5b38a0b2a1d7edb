package org.digitaltrade.client;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Where a transaction is in the chain.
 *
 * @param block the block's number in its channel
 * @param code VALID, or why it has no effect
 */
public record CommitStatus(long block, TxValidationCode code) {
    /** Whether the transaction has taken effect. */
    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }
}
