package org.digitaltrade.signatures.der;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictTimeTest {

    private static Instant parse(int tag, String text) throws MalformedDerException {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        byte[] der = new byte[characters.length + 2];
        der[0] = (byte) tag;
        der[1] = (byte) characters.length;
        System.arraycopy(characters, 0, der, 2, characters.length);
        return StrictTime.parse(Tlv.only(der));
    }

    @ParameterizedTest
    @CsvSource({
        "261124133305Z, 2026-11-24T13:33:05Z",
        "491231235959Z, 2049-12-31T23:59:59Z",
        "500101000000Z, 1950-01-01T00:00:00Z",
    })
    void two_digit_years_are_those_of_rfc_5280(String text, Instant time) throws MalformedDerException {
        assertEquals(time, parse(Tag.UTC_TIME, text));
    }

    @ParameterizedTest
    @CsvSource({
        "20261124133305Z, 2026-11-24T13:33:05Z",
        "20240229000000Z, 2024-02-29T00:00:00Z",
        "20261124133305.25Z, 2026-11-24T13:33:05.25Z",
        "20500101000000Z, 2050-01-01T00:00:00Z",
    })
    void four_digit_years_may_have_a_fraction(String text, Instant time) throws MalformedDerException {
        assertEquals(time, parse(Tag.GENERALIZED_TIME, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260230000000Z", "20261301000000Z", "20261124240000Z", "20261124133360Z", "20261124133305",
                "20261124133305+0000", "202611241333Z", "20261124133305.Z", "20261124133305.50Z", "20261124133305,5Z",
                "20261124133305.0123456789Z", "2026112413330aZ", "Z", ""
            })
    void what_lenient_readers_make_something_of_is_refused(String text) {
        assertThrows(MalformedDerException.class, () -> parse(Tag.GENERALIZED_TIME, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"260230000000Z", "2611241333Z", "261124133305+0800", "261124133305.5Z"})
    void the_short_form_is_as_strict(String text) {
        assertThrows(MalformedDerException.class, () -> parse(Tag.UTC_TIME, text));
    }
}
