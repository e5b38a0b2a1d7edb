package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Chaincode that is part of the peer: it tells of the peer itself and checks access itself. */
@FunctionalInterface
public interface SystemChaincode {

    /** The version under which peers sign its answers. */
    String VERSION = "syscc";

    /**
     * Answers a query.
     *
     * @param input function name and arguments
     * @param proposal whose creator asks; its signature has been checked
     * @return 200 with the answer, or 500 with the reason
     */
    Response invoke(ChaincodeInput input, SignedProposal proposal);

    /**
     * An answer with what it read and would write.
     *
     * @param readWriteSet {@code TxReadWriteSet} bytes; empty for a chaincode that only queries
     */
    record Simulated(Response response, ByteString readWriteSet) {}

    /** As {@link #invoke}, for a transaction: most system chaincodes have nothing to write. */
    default Simulated simulate(ChaincodeInput input, SignedProposal proposal) {
        return new Simulated(invoke(input, proposal), ByteString.EMPTY);
    }
}
