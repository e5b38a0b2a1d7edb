package org.digitaltrade.wire;

/** Bytes from outside are not the message that they should be. The message says which part of which message. */
public final class MalformedBytesException extends RuntimeException {

    public MalformedBytesException(String message) {
        super(message);
    }

    public MalformedBytesException(String message, Throwable cause) {
        super(message, cause);
    }
}
