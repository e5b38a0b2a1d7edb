package org.digitaltrade.domain.trade;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/** Checks of form that the parts of a contract document share. */
final class Limits {
    /** 64 characters, as the codes of data sets in transfer cases have at most. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Limits() {}

    /** A short name that the document gives to one of its parts. */
    static String label(String text) {
        return matching(LABEL, text, "a label has 1 to 64 letters, digits, dots, dashes or underscores");
    }

    static String matching(Pattern form, String text, String rule) {
        if (!form.matcher(text).matches()) {
            throw new RejectedException(Code.MALFORMED, rule);
        }
        return text;
    }

    static <T> List<T> list(List<T> list, int min, int max, String what) {
        if (list.size() < min) {
            throw new RejectedException(Code.MALFORMED, "there are at least " + min + " " + what);
        }
        if (list.size() > max) {
            throw new RejectedException(Code.TOO_LARGE, "there are at most " + max + " " + what);
        }
        return List.copyOf(list);
    }

    static void between(long value, long min, long max, String what) {
        if (value < min || value > max) {
            throw new RejectedException(Code.MALFORMED, what + " is between " + min + " and " + max);
        }
    }

    static <T> boolean distinct(Collection<T> items, Function<T, ?> key) {
        return items.stream().map(key).distinct().count() == items.size();
    }
}
