package org.digitaltrade.embedded.validate;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** A transaction broke a rule. It stays in the block with this code and changes nothing. */
final class InvalidTransactionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final TxValidationCode code;

    InvalidTransactionException(TxValidationCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    TxValidationCode code() {
        return code;
    }
}
