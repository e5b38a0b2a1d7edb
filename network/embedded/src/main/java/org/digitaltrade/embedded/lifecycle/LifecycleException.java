package org.digitaltrade.embedded.lifecycle;

/** A lifecycle call fails; the message is the one that a Fabric peer gives. */
final class LifecycleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean notFound;

    LifecycleException(String message) {
        this(message, false);
    }

    private LifecycleException(String message, boolean notFound) {
        super(message);
        this.notFound = notFound;
    }

    /** What is asked for isn't there: status 404 instead of 500. */
    static LifecycleException notFound(String message) {
        return new LifecycleException(message, true);
    }

    boolean isNotFound() {
        return notFound;
    }

    static void require(boolean holds, String otherwise) throws LifecycleException {
        if (!holds) {
            throw new LifecycleException(otherwise);
        }
    }
}
