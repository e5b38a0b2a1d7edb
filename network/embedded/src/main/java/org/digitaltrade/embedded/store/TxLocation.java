package org.digitaltrade.embedded.store;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Where a transaction id occurs first.
 *
 * @param block block number
 * @param index position in the block, from 0
 * @param code how the transaction at that place was judged
 */
public record TxLocation(long block, int index, TxValidationCode code) {}
