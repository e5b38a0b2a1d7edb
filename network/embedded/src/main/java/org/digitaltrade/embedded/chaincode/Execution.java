package org.digitaltrade.embedded.chaincode;

import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * What a chaincode answered.
 *
 * @param response status, message and payload
 * @param event its event, if it set one
 */
public record Execution(Response response, Optional<ChaincodeEvent> event) {}
