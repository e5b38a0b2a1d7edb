package org.digitaltrade.domain;

/** Thrown where a value can't be constructed or a document not read; the boundary turns it into its {@link Rejection}. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.message());
        this.rejection = rejection;
    }

    public RejectedException(Code code, String detail) {
        this(new Rejection(code, detail));
    }

    public Rejection rejection() {
        return rejection;
    }
}
