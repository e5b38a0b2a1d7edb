package org.digitaltrade.domain.transfers;

import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;

/**
 * A code from somebody's list: of sectors, scenarios, purposes, data sets, fields.
 *
 * @param value letters, digits, dots, hyphens and underscores, at most {@value #MAX_LENGTH}
 */
public record CodeWord(String value) implements Comparable<CodeWord> {
    /** Codes name things; what is longer describes them. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public CodeWord {
        PlainText.check(value, MAX_LENGTH);
        if (!FORM.matcher(value).matches()) {
            throw new RejectedException(Code.MALFORMED, "a code has letters, digits, dots, hyphens and underscores");
        }
    }

    @Override
    public int compareTo(CodeWord other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
