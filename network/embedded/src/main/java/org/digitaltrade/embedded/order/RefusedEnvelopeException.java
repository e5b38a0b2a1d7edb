package org.digitaltrade.embedded.order;

import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/** An envelope that is not ordered, with the answer that its sender gets. */
final class RefusedEnvelopeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;

    RefusedEnvelopeException(Status status, String info) {
        super(info, null, false, false);
        this.status = status;
    }

    BroadcastResponse response() {
        return BroadcastResponse.newBuilder()
                .setStatus(status)
                .setInfo(String.valueOf(getMessage()))
                .build();
    }
}
