package org.digitaltrade.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;

/** Stands where the gateway API wants a connection while proposals are only built: a call on it is a mistake. */
final class OfflineChannel extends Channel {
    @Override
    public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
        throw new IllegalStateException(
                "proposals are built offline, yet " + method.getFullMethodName() + " was called");
    }

    @Override
    public String authority() {
        return "offline";
    }
}
