package org.digitaltrade.domain;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** The codes of refusals, whichever way they come. */
public final class Refusals {

    private Refusals() {}

    /** @throws AssertionError if the decision is an acceptance */
    public static Code codeOf(Decision<?> decision) {
        return decision.fold(
                events -> {
                    throw new AssertionError("accepted: " + events);
                },
                Rejection::code);
    }

    public static Code thrownBy(Executable action) {
        return assertThrows(RejectedException.class, action).rejection().code();
    }
}
