package org.digitaltrade.domain;

import java.util.regex.Pattern;

/**
 * Text that people write into a record of the ledger. It stays for good and on every peer, so what looks like an
 * individual's telephone number, identity card or e-mail address is refused before anything is stored.
 */
public final class PlainText {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+[@＠][\\p{L}\\p{N}.-]+");
    /** Resident identity numbers, GB 11643: 17 digits and a digit or X; the older form has 15 digits. */
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])");
    /** A Chinese mobile number with its usual separators, or any number in international form. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9])|\\+[0-9][0-9 ()-]{7,18}[0-9]");

    private PlainText() {}

    /**
     * @param maxLength in UTF-16 code units
     * @return the text itself
     * @throws RejectedException TOO_LARGE, MALFORMED for an empty text, PERSONAL_DATA_SUSPECTED
     */
    public static String check(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new RejectedException(Code.TOO_LARGE, "a text has at most " + maxLength + " characters");
        }
        if (text.isBlank()) {
            throw new RejectedException(Code.MALFORMED, "a text is empty");
        }
        if (looksPersonal(text)) {
            throw new RejectedException(
                    Code.PERSONAL_DATA_SUSPECTED, "the text looks as if it held a telephone, identity or e-mail entry");
        }
        return text;
    }

    /** Whether a text has the form of a telephone number, an identity number or an e-mail address. */
    public static boolean looksPersonal(String text) {
        return EMAIL.matcher(text).find()
                || IDENTITY_NUMBER.matcher(text).find()
                || TELEPHONE.matcher(text).find();
    }
}
