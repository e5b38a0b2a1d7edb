package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/**
 * What a simulated transaction would do.
 *
 * @param readWriteSet {@code TxReadWriteSet} bytes, as every endorser computes them
 * @param privateWrites private writes in clear, whose hashes are in the read/write set
 * @param interest whose endorsement it needs: chaincodes, collections and the policies of the keys it writes
 */
public record Simulation(ByteString readWriteSet, TxPvtReadWriteSet privateWrites, ChaincodeInterest interest) {}
