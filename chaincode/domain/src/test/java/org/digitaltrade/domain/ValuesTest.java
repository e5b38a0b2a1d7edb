package org.digitaltrade.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Hash SALT = new Hash("0f".repeat(32));
    private static final PartyId PARTNER = PartyId.lei("9845DEMOPARTNER00005");

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F"})
    void a_hash_has_64_lower_case_digits(String value) {
        assertEquals(Code.MALFORMED, codeOf(() -> new Hash(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "cn", "C", "CHN", ""})
    void a_country_is_one_of_the_list(String value) {
        assertEquals(Code.COUNTRY_UNKNOWN, codeOf(() -> new Country(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T15:59:59.999Z, 2026-12-31, 2026",
        "2026-12-31T16:00:00Z, 2027-01-01, 2027",
        "2026-06-30T16:00:00Z, 2026-07-01, 2026"
    })
    void a_day_begins_at_midnight_in_beijing(Instant instant, LocalDate date, int year) {
        assertEquals(date, BeijingTime.date(instant));
        assertEquals(Year.of(year), BeijingTime.year(instant));
    }

    /** Computed with {@code { printf '%s' HEX | xxd -r -p; printf 'lei:…'; } | sha256sum}. */
    @Test
    void a_recipient_is_committed_to_by_salt_and_party() {
        assertEquals(
                "8552c20601fc2ba763fad05674a7e49c398050e2a476276aa65ffb051fea63f7",
                Commitments.recipient(SALT, PARTNER).value());
        assertNotEquals(
                Commitments.recipient(SALT, PARTNER), Commitments.recipient(new Hash("0e".repeat(32)), PARTNER));
    }

    /** Computed with {@code printf 'ACCOUNT_ID\nMACHINE_ID\n' | sha256sum}. */
    @Test
    void fields_are_committed_to_as_a_set() {
        assertEquals(
                "6b0b4ad82f27518a6608a7c0c5fe58260dc25de4e6427e4dd2e0bf95623e17f2",
                Commitments.fields(List.of("ACCOUNT_ID", "MACHINE_ID")).value());
        assertEquals(
                Commitments.fields(List.of("ACCOUNT_ID", "MACHINE_ID")),
                Commitments.fields(List.of("MACHINE_ID", "ACCOUNT_ID", "MACHINE_ID")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TC-HD-2026-0123456789a",
                "TC-HD-2026-0123456789AB",
                "CT-HD-2026-0123456789ab",
                "TC-XX-2026-0123456789ab",
                "TC-CY-2026-0123456789ab",
                "TC-HD-2025-0123456789ab"
            })
    void an_identifier_has_its_form_the_callers_zone_and_this_year(String id) {
        Actor trader = new Actor("ZHD", PartyId.uscc("91110108MA0DEM013A"), Role.TRADER);
        Invocation by = new Invocation("0".repeat(64), Instant.parse("2025-12-31T16:00:00Z"), trader);

        assertEquals(Zone.HD, LedgerIds.check("TC", "TC-HD-2026-0123456789ab", by));
        assertEquals(Code.ID_INVALID, codeOf(() -> LedgerIds.check("TC", id, by)));
    }

    @Test
    void a_caller_from_abroad_names_its_counterpart_s_zone() {
        Actor abroad = new Actor("PARTNER", PartyId.lei("9845DEMOPARTNER00005"), Role.TRADER);
        Invocation by = new Invocation("0".repeat(64), Instant.parse("2026-11-24T00:00:00Z"), abroad);

        assertEquals(Zone.CY, LedgerIds.check("CT", "CT-CY-2026-0123456789ab", by));
        assertEquals(Zone.CY, LedgerIds.zone("CT", "CT-CY-2020-0123456789ab"));
    }

    private static Code codeOf(Executable action) {
        return assertThrows(RejectedException.class, action).rejection().code();
    }
}
