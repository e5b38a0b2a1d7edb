package org.digitaltrade.embedded.chaincode;

/** Nothing that speaks the chaincode protocol answers at the chaincode's address. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
