package org.digitaltrade.client;

import org.digitaltrade.domain.Code;

/**
 * The bytes to be signed are not what was meant, or not what trusted organisations endorsed. The key was not used.
 * Whoever prepared the bytes is broken or hostile: trying again without knowing which is no cure.
 */
public final class RefusedToSignException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field what differs, for example {@code channel}; shown with what was meant and what was found */
    RefusedToSignException(String field, String meant, String found) {
        super(Code.CLIENT_REFUSED_TO_SIGN + ": " + field + " is " + found + ", expected " + meant);
        this.field = field;
    }

    /** What differs, for example {@code channel} or {@code argument 1}. */
    public String field() {
        return field;
    }
}
