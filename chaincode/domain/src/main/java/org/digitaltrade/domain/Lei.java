package org.digitaltrade.domain;

import java.util.regex.Pattern;

/** The legal entity identifier, ISO 17442: 18 letters or digits and two check digits, modulo 97 = 1 (ISO 7064). */
public final class Lei {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    private Lei() {}

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && remainder(code) == 1;
    }

    private static int remainder(String code) {
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = Character.digit(code.charAt(i), 36);
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return remainder;
    }
}
