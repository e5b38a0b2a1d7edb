package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/**
 * What a simulated transaction would do.
 *
 * @param readWriteSet {@code TxReadWriteSet} bytes, as every endorser computes them
 * @param interest whose endorsement it needs: chaincodes and the policies of the keys it writes
 */
public record Simulation(ByteString readWriteSet, ChaincodeInterest interest) {}
