package org.digitaltrade.wire.transaction;

/** A signature is not the named member's over the given bytes, or not in the one accepted form (strict DER, low S). */
public final class InvalidSignatureException extends Exception {

    public InvalidSignatureException(String message) {
        super(message);
    }
}
