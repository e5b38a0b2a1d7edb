package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;

/**
 * What is asked of a chaincode.
 *
 * @param arguments function name first
 * @param initialisation whether it is the one-time initialisation call
 */
public record ChaincodeCall(String chaincode, List<ByteString> arguments, boolean initialisation) {

    public ChaincodeCall {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads the bytes of a {@code ChaincodeInvocationSpec}.
     *
     * @throws MalformedBytesException if they are none
     */
    static ChaincodeCall parse(ByteString invocationSpec) {
        ChaincodeSpec spec = Messages.parse(ChaincodeInvocationSpec.parser(), invocationSpec, "chaincode invocation")
                .getChaincodeSpec();
        return new ChaincodeCall(
                spec.getChaincodeId().getName(),
                spec.getInput().getArgsList(),
                spec.getInput().getIsInit());
    }

    /** The first argument as text; empty if there is none. */
    public String function() {
        return arguments.isEmpty() ? "" : arguments.get(0).toStringUtf8();
    }

    /** The arguments behind the function name. */
    public List<ByteString> parameters() {
        return arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    }
}
