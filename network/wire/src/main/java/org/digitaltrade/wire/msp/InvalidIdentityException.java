package org.digitaltrade.wire.msp;

/** A presented identity is not one of its organisation. */
public final class InvalidIdentityException extends Exception {

    /** Why the identity is refused. */
    public enum Reason {
        /** Not a serialised identity with an X.509 certificate. */
        MALFORMED,
        /** The organisation it names is not a member. */
        UNKNOWN_MSP,
        /** The certificate's key is not an elliptic-curve key. */
        UNSUPPORTED_KEY,
        /** A certification authority's own certificate is never an identity. */
        CERTIFICATION_AUTHORITY,
        /** No path to a root of the organisation. */
        UNTRUSTED_ISSUER,
        /** On a revocation list of its issuer. */
        REVOKED,
        /** No organisational unit, or more than one, that tells its role. */
        NO_SINGLE_ROLE,
        /** Not valid at the time asked for. */
        OUTSIDE_VALIDITY
    }

    private final Reason reason;

    public InvalidIdentityException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public InvalidIdentityException(Reason reason, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
