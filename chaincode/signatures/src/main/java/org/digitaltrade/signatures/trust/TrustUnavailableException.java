package org.digitaltrade.signatures.trust;

/** Trust lists could not be read. That is a fault of the place, not a finding about a signature. */
public final class TrustUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrustUnavailableException(RuntimeException cause) {
        super("trust lists could not be read", cause);
    }
}
