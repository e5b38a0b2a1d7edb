package org.digitaltrade.signatures.der;

/** Bytes that aren't what the syntax demands. The message names the rule, for developers; it never enters a verdict. */
public final class MalformedDerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean trailing;

    public MalformedDerException(String rule) {
        this(rule, false);
    }

    MalformedDerException(String rule, boolean trailing) {
        super(rule);
        this.trailing = trailing;
    }

    /** Whether the structure as such is complete, but bytes follow it. */
    public boolean isTrailing() {
        return trailing;
    }
}
