package org.digitaltrade.embedded.gateway;

import com.google.protobuf.Any;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** A call fails: gRPC status, text, and one detail for each node that had its part in it. */
final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient List<ErrorDetail> details;

    GatewayException(Code code, String message) {
        this(code, message, List.of());
    }

    GatewayException(Code code, String message, List<ErrorDetail> details) {
        super(message);
        this.code = code;
        this.details = List.copyOf(details);
    }

    /** As it goes over the wire, details in the trailer that Fabric's clients read. */
    StatusRuntimeException toGrpc() {
        Status.Builder status = Status.newBuilder().setCode(code.value()).setMessage(String.valueOf(getMessage()));
        details.forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }
}
