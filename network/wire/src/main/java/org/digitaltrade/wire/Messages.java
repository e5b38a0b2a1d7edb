package org.digitaltrade.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;

/** Parses protobuf messages, and names the message when it cannot. */
public final class Messages {

    private Messages() {}

    /**
     * Parses one message.
     *
     * @param what name of the message for the failure, such as "channel header"
     * @throws MalformedBytesException if the bytes are not such a message
     */
    public static <T> T parse(Parser<T> parser, ByteString bytes, String what) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedBytesException(what + " is not a protobuf message of its kind", e);
        }
    }

    /** As {@link #parse(Parser, ByteString, String)}, from an array. */
    public static <T> T parse(Parser<T> parser, byte[] bytes, String what) {
        return parse(parser, ByteString.copyFrom(bytes), what);
    }
}
