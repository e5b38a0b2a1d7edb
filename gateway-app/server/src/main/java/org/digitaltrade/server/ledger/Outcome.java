package org.digitaltrade.server.ledger;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Where a transaction stands in its channel for good.
 *
 * @param code VALID, or why it has no effect
 */
public record Outcome(String channel, String transactionId, long block, TxValidationCode code) {

    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }
}
