package org.digitaltrade.domain;

/** The unified social credit code, GB 32100-2015, with the check digit of its organisation body, GB 11714-1997. */
public final class Uscc {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final int BODY_START = 8;

    private Uscc() {}

    /** Whether both check digits fit. One public code that was issued with a wrong digit needs a registrar's override. */
    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.substring(2, BODY_START).chars().allMatch(c -> c >= '0' && c <= '9')
                && checkOfBody(code) == code.charAt(BODY_START + BODY_WEIGHTS.length)
                && checkOfWhole(code) == code.charAt(LENGTH - 1);
    }

    private static char checkOfBody(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(code.charAt(BODY_START + i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char checkOfWhole(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
