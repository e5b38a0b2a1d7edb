package org.digitaltrade.embedded.chaincode;

/** A chaincode gave no answer; the message is the one a Fabric peer gives. */
public final class ExecutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Fails with Fabric's wording. */
    public ExecutionException(String message) {
        super(message);
    }
}
