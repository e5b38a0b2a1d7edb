package org.digitaltrade.client;

/** A step at a gateway or peer that did not go through; {@link #failure} says why and what helps. */
public final class LedgerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LedgerFailure failure;

    public LedgerException(LedgerFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public LedgerException(LedgerFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    /** The same with a judgement that took more into account. */
    LedgerException judged(LedgerFailure better) {
        return better.equals(failure) ? this : new LedgerException(better, this);
    }

    public LedgerFailure failure() {
        return failure;
    }
}
