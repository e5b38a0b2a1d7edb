package org.digitaltrade.embedded.deliver;

import java.util.Optional;
import java.util.regex.Pattern;

/** Unsigned numbers as Go's {@code strconv.ParseUint} reads them, and what it says of others. */
final class GoNumbers {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private GoNumbers() {}

    /** The number, as the bits of an unsigned 64-bit one. */
    static Optional<Long> parseUint(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String parseFailure(String text) {
        String reason = DIGITS.matcher(text).matches() ? "value out of range" : "invalid syntax";
        return "strconv.ParseUint: parsing \"" + text + "\": " + reason;
    }
}
