package org.digitaltrade.signatures.der;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictDerTest {

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0500",
                "010100",
                "0101ff",
                "020100",
                "0202ff7f",
                "02020080",
                "0a0103",
                "030100",
                "030204f0",
                "06032a8648",
                "30060201010201ff",
                "31060101ff020101",
                "0400",
                "0c0161",
                "a003020101",
                "800161",
                "170d3236313132343132303030305a"
            })
    void der_passes(String hex) {
        assertDoesNotThrow(() -> StrictDer.check(hex(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // lengths: long form for a short one, leading zero, indefinite, cut, beyond the data
                "048100",
                "04820001ff",
                "3080020101" + "0000",
                "0402ff",
                "0485ffffffffff",
                // values: boolean, integers, null, bit strings, object identifiers
                "010101",
                "0200",
                "02020001",
                "0202ff80",
                "050100",
                "0300",
                "030108",
                "030101",
                "03020401",
                "0600",
                "06028001",
                "0601ff",
                // structure: unsorted set, constructed string, primitive sequence, reserved tag, high tag number
                "3106020101" + "0101ff",
                "2403040161",
                "1000",
                "0000",
                "1f8101" + "00",
                "30",
                ""
            })
    void anything_else_is_refused(String hex) {
        assertThrows(MalformedDerException.class, () -> StrictDer.check(hex(hex)));
    }

    @Test
    void trailing_bytes_are_told_apart() {
        MalformedDerException trailing =
                assertThrows(MalformedDerException.class, () -> StrictDer.check(hex("050000")));

        assertEquals(true, trailing.isTrailing());
    }

    @Test
    void nesting_is_bounded_and_costs_no_more_than_its_length() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(MalformedDerException.class, () -> StrictDer.check(nested(0x31, 200))));
        assertDoesNotThrow(() -> StrictDer.check(nested(0x31, Tlv.MAX_DEPTH)));
        assertThrows(MalformedDerException.class, () -> StrictDer.check(nested(0x30, Tlv.MAX_DEPTH + 2)));
    }

    /** Sequences or sets within one another, the innermost empty. */
    private static byte[] nested(int tag, int depth) {
        byte[] inner = new byte[0];
        for (int i = 0; i < depth; i++) {
            int header = inner.length < 0x80 ? 2 : inner.length < 0x100 ? 3 : 4;
            byte[] outer = new byte[inner.length + header];
            outer[0] = (byte) tag;
            if (header == 2) {
                outer[1] = (byte) inner.length;
            } else if (header == 3) {
                outer[1] = (byte) 0x81;
                outer[2] = (byte) inner.length;
            } else {
                outer[1] = (byte) 0x82;
                outer[2] = (byte) (inner.length >> 8);
                outer[3] = (byte) inner.length;
            }
            System.arraycopy(inner, 0, outer, header, inner.length);
            inner = outer;
        }
        return inner;
    }
}
