package org.digitaltrade.signatures.der;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The times of certificates and signatures: {@code YYMMDDhhmmssZ} and {@code YYYYMMDDhhmmss[.f]Z}, nothing else. Platform
 * and library parsers accept the 30th of February, offsets and missing seconds, and let two-digit years slide with the
 * clock; two readers would see two times.
 */
public final class StrictTime {
    /** RFC 5280: two-digit years from 50 on belong to the twentieth century. */
    private static final int FIRST_YEAR_OF_1900S = 50;

    private static final int UTC_DIGITS = 12;
    private static final int GENERALIZED_DIGITS = 14;
    /** Nanoseconds; a finer time can't be kept. */
    private static final int MAX_FRACTION_DIGITS = 9;

    private StrictTime() {}

    /** @param time a UTCTime or GeneralizedTime */
    public static Instant parse(Tlv time) throws MalformedDerException {
        byte[] text = time.content();
        try {
            return instant(time.tag(), text, 0, text.length);
        } catch (DateTimeException e) {
            throw new MalformedDerException("not a date or time of day");
        }
    }

    static boolean isWellFormed(int tag, byte[] data, int from, int to) {
        try {
            instant(tag, data, from, to);
            return true;
        } catch (DateTimeException | MalformedDerException e) {
            return false;
        }
    }

    private static Instant instant(int tag, byte[] data, int from, int to) throws MalformedDerException {
        boolean utc = tag == Tag.UTC_TIME;
        if (!utc && tag != Tag.GENERALIZED_TIME) {
            throw new MalformedDerException("not a time");
        }
        int digits = utc ? UTC_DIGITS : GENERALIZED_DIGITS;
        if (to - from <= digits || data[to - 1] != 'Z') {
            throw new MalformedDerException("a time is in UTC, to the second");
        }
        int yearDigits = utc ? 2 : 4;
        int year = number(data, from, yearDigits);
        if (utc) {
            year += year < FIRST_YEAR_OF_1900S ? 2000 : 1900;
        }
        int month = from + yearDigits;
        return LocalDateTime.of(
                        year,
                        number(data, month, 2),
                        number(data, month + 2, 2),
                        number(data, month + 4, 2),
                        number(data, month + 6, 2),
                        number(data, month + 8, 2),
                        nanos(utc, data, from + digits, to - 1))
                .toInstant(ZoneOffset.UTC);
    }

    private static int nanos(boolean utc, byte[] data, int from, int to) throws MalformedDerException {
        if (from == to) {
            return 0;
        }
        int digits = to - from - 1;
        boolean wellFormed =
                !utc && data[from] == '.' && digits >= 1 && digits <= MAX_FRACTION_DIGITS && data[to - 1] != '0';
        if (!wellFormed) {
            throw new MalformedDerException("a fraction has a point, 1 to 9 digits and no zero at its end");
        }
        int nanos = number(data, from + 1, digits);
        for (int i = digits; i < MAX_FRACTION_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(byte[] data, int from, int digits) throws MalformedDerException {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (data[i] < '0' || data[i] > '9') {
                throw new MalformedDerException("a time consists of digits");
            }
            number = number * 10 + (data[i] - '0');
        }
        return number;
    }
}
