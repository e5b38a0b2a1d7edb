package org.digitaltrade.domain;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers that the client draws, so that a retry names the same record: a prefix, the caller's zone, the year and 48
 * random bits, for example {@code TC-HD-2026-0123456789ab}.
 */
public final class LedgerIds {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2})-(HD|CY|DX)-([0-9]{4})-[0-9a-f]{12}");

    private LedgerIds() {}

    /**
     * @param prefix two capital letters that say what the record is
     * @return the zone that the identifier names
     * @throws RejectedException ID_INVALID if the form is wrong, the zone isn't the caller's, or the year isn't that of the
     *     transaction in Beijing
     */
    public static Zone check(String prefix, String id, Invocation by) {
        Matcher form = FORM.matcher(id);
        if (!form.matches() || !form.group(1).equals(prefix)) {
            throw invalid("an identifier is " + prefix + "-(HD|CY|DX)-yyyy- and 12 lower-case hex digits");
        }
        Zone zone = Zone.valueOf(form.group(2));
        if (!zone.mspId().equals(by.actor().mspId())) {
            throw invalid("the identifier names another zone than the caller's");
        }
        Year year = BeijingTime.year(by.txTime());
        if (!form.group(3).equals(year.toString())) {
            throw invalid("the identifier's year is not " + year);
        }
        return zone;
    }

    private static RejectedException invalid(String detail) {
        return new RejectedException(Code.ID_INVALID, detail);
    }
}
