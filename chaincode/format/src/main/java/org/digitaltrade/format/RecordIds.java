package org.digitaltrade.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;

/**
 * The identifiers by which people and programs ask for records: the parts of the key joined with a tilde. What can't be
 * the identifier of any record is told apart from one that isn't there, so that a mistyped one is noticed.
 */
public final class RecordIds {
    private static final String OF_ZONE = "-(HD|CY|DX)-[0-9]{4}-[0-9a-f]{12}";

    /** What an identifier looks like. */
    private record Form(Pattern pattern, String words) {}

    private static final Map<RecordType, Form> FORMS = new EnumMap<>(RecordType.class);

    static {
        form(RecordType.CONTRACT, "CT" + OF_ZONE, "CT-, HD or CY or DX, -yyyy- and 12 lower-case hex digits");
        form(RecordType.CASE, "TC" + OF_ZONE, "TC-, HD or CY or DX, -yyyy- and 12 lower-case hex digits");
        form(RecordType.TOKEN, "TC" + OF_ZONE, "that of its case, TC-…");
        form(RecordType.USAGE, "US" + OF_ZONE, "US-, HD or CY or DX, -yyyy- and 12 lower-case hex digits");
        form(RecordType.RISK, "RK" + OF_ZONE, "RK-, HD or CY or DX, -yyyy- and 12 lower-case hex digits");
        form(RecordType.PILOT, "HD|CY|DX", "a zone");
        form(RecordType.ENTERPRISE, "[0-9A-Z]{18}", "a credit code");
        form(RecordType.ATTESTATION, "AT-[0-9a-f]{32}", "AT- and 32 lower-case hex digits");
        form(RecordType.PARTY_AGREEMENT, "PA-[0-9]{4}-[0-9a-f]{12}", "PA-yyyy- and 12 lower-case hex digits");
        form(RecordType.MANIFEST, "[0-9a-f]{64}", "64 lower-case hex digits");
        form(RecordType.RULE_SET, "[A-Z]{2}-[0-9]{4}-[0-9]{2}", "such as CN-2026-01");
        form(RecordType.CALENDAR, "[0-9]{4}", "a year");
        form(RecordType.METER, "[0-9A-Z]{18}([0-9]{2})?~[0-9]{4}", "credit code or LEI, ~ and a year");
        form(
                RecordType.PARTY,
                "uscc:[0-9A-Z]{18}|lei:[0-9A-Z]{20}|auth:[A-Z]{2,16}",
                "uscc: and 18 characters, lei: and 20, or auth: and a code");
    }

    private RecordIds() {}

    /**
     * The key of the record that is called so.
     *
     * @throws RejectedException ID_INVALID if no record of the type can be called so
     */
    public static LedgerKey key(RecordType type, String id) {
        Form form = FORMS.get(type);
        if (form != null && !form.pattern.matcher(id).matches()) {
            throw new RejectedException(
                    Code.ID_INVALID, "not the id of a " + type.code() + " record: it is " + form.words);
        }
        return new LedgerKey(type, List.of(id.split("~", -1)));
    }

    private static void form(RecordType type, String pattern, String words) {
        FORMS.put(type, new Form(Pattern.compile(pattern), words));
    }
}
