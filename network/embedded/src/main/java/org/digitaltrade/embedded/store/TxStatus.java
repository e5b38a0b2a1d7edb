package org.digitaltrade.embedded.store;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** How a transaction ended. */
public record TxStatus(String transactionId, long block, TxValidationCode code) {}
