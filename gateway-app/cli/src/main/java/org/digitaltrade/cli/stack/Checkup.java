package org.digitaltrade.cli.stack;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that this machine needs.
 *
 * @param finding what was found
 * @param cure what to do; present unless all is well
 */
public record Checkup(String subject, State state, String finding, Optional<String> cure) {

    /** How much it matters. */
    public enum State {
        OK,
        /** Works, less well. */
        WARN,
        /** Does not work. */
        BAD
    }

    static Checkup ok(String subject, String finding) {
        return new Checkup(subject, State.OK, finding, Optional.empty());
    }

    static Checkup warn(String subject, String finding, String cure) {
        return new Checkup(subject, State.WARN, finding, Optional.of(cure));
    }

    static Checkup bad(String subject, String finding, String cure) {
        return new Checkup(subject, State.BAD, finding, Optional.of(cure));
    }

    String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
