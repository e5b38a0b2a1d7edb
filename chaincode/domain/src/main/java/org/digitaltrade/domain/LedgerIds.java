package org.digitaltrade.domain;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers that the client draws, so that a retry names the same record: a prefix, the caller's zone, the year and 48
 * random bits, for example {@code TC-HD-2026-0123456789ab}.
 */
public final class LedgerIds {
    private static final Pattern FORM =
            Pattern.compile("(?<prefix>[A-Z]{2})-(?<zone>HD|CY|DX)-(?<year>[0-9]{4})-[0-9a-f]{12}");

    private LedgerIds() {}

    /**
     * @param prefix two capital letters that say what the record is
     * @return the zone that the identifier names
     * @throws RejectedException ID_INVALID if the form is wrong
     */
    public static Zone zone(String prefix, String id) {
        return Zone.valueOf(form(prefix, id).group("zone"));
    }

    /**
     * Checks the identifier of a record that the caller makes.
     *
     * @throws RejectedException ID_INVALID if the form is wrong, the zone isn't the caller's (a caller from abroad has none
     *     and names its counterpart's), or the year isn't that of the transaction in Beijing
     */
    public static Zone check(String prefix, String id, Invocation by) {
        Matcher form = form(prefix, id);
        Zone zone = Zone.valueOf(form.group("zone"));
        if (Zone.ofMspId(by.actor().mspId()).orElse(zone) != zone) {
            throw invalid("the identifier names another zone than the caller's");
        }
        Year year = BeijingTime.year(by.txTime());
        if (!form.group("year").equals(year.toString())) {
            throw invalid("the identifier's year is not " + year);
        }
        return zone;
    }

    private static Matcher form(String prefix, String id) {
        Matcher form = FORM.matcher(id);
        if (!form.matches() || !form.group("prefix").equals(prefix)) {
            throw invalid("an identifier is " + prefix + "-(HD|CY|DX)-yyyy- and 12 lower-case hex digits");
        }
        return form;
    }

    private static RejectedException invalid(String detail) {
        return new RejectedException(Code.ID_INVALID, detail);
    }
}
