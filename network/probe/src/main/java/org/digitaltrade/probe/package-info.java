/**
 * The chaincode of the recordings in {@code network/golden}, rebuilt on the bare shim: one small function for each ledger call, with
 * the answers and the messages that the contract API gave when they were recorded.
 * Beyond the recorded ones it has {@code privRange}, {@code privPolicy}, {@code getPrivPolicy} and {@code callChannel}.
 */
@NullMarked
package org.digitaltrade.probe;

import org.jspecify.annotations.NullMarked;
