package org.digitaltrade.verifier;

import java.util.regex.Pattern;

/**
 * One check and what it found.
 *
 * @param detail for people; where something differs, both values. It may quote a hostile file, so control characters,
 *     which could steer a terminal, are replaced
 */
public record Check(CheckCode code, Status status, String detail) {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    public Check {
        detail = CONTROL.matcher(detail).replaceAll("?");
    }

    /** How a check ended. */
    public enum Status {
        PASSED("passed"),
        FAILED("failed"),
        NOT_CHECKED("not-checked");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** As reports write it. */
        public String text() {
            return text;
        }
    }
}
