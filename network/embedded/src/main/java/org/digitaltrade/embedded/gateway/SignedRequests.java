package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.Parser;
import io.grpc.Status.Code;
import java.util.Optional;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.SignedData;

/** Requests that are bytes with a signature over them: commit status and events. */
final class SignedRequests {
    private final Discovery discovery;

    SignedRequests(Discovery discovery) {
        this.discovery = discovery;
    }

    /** Reads a request. {@code name} names it in failures, such as "commit status". */
    static <T> T parse(Parser<T> parser, ByteString bytes, String required, String invalid) {
        if (bytes.isEmpty()) {
            throw new GatewayException(Code.INVALID_ARGUMENT, required);
        }
        try {
            return Messages.parse(parser, bytes, "request");
        } catch (MalformedBytesException e) {
            throw new GatewayException(Code.INVALID_ARGUMENT, invalid + ": " + e.getMessage());
        }
    }

    /** The channel, for a signer who may read it. */
    Channel requireReader(String channelName, SignedData signed) {
        Channel channel = discovery
                .channel(channelName)
                .orElseThrow(() -> new GatewayException(
                        Code.PERMISSION_DENIED, "Failed to get policy manager for channel [" + channelName + "]"));
        Optional<String> denied = channel.denied(Channel.READERS, signed);
        if (denied.isPresent()) {
            throw new GatewayException(Code.PERMISSION_DENIED, denied.get());
        }
        return channel;
    }
}
