package org.digitaltrade.embedded.chaincode;

import java.util.concurrent.CompletionException;

/** What really failed, under the wrapping that a chain of futures adds. */
public final class Causes {

    private Causes() {}

    /** The failure without the wrapping. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** What the failure beneath says. */
    static String text(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
