package org.digitaltrade.embedded.endorse;

import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Chaincode that is part of the peer: it queries the peer itself, checks access itself, and has no read/write set. */
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
}
