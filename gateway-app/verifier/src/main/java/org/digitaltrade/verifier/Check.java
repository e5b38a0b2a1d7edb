package org.digitaltrade.verifier;

/**
 * One check and what it found.
 *
 * @param detail for people; where something differs, both values
 */
public record Check(CheckCode code, Status status, String detail) {

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
