package org.digitaltrade.signatures.der;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlvTest {

    private static Tlv read(String hex) throws MalformedDerException {
        return Tlv.only(HexFormat.of().parseHex(hex));
    }

    @Test
    void lengths_may_be_indefinite_or_longer_than_needed() throws MalformedDerException {
        Tlv sequence = read("3080" + "04820001" + "61" + "3080" + "0500" + "0000" + "0000");

        assertEquals(2, sequence.children().size());
        assertArrayEquals(new byte[] {0x61}, sequence.children().get(0).content());
        assertArrayEquals(
                HexFormat.of().parseHex("308005000000"),
                sequence.children().get(1).encoded());
    }

    @Test
    void a_string_in_segments_is_put_together() throws MalformedDerException {
        assertArrayEquals(
                "abc".getBytes(StandardCharsets.US_ASCII),
                read("2480" + "040161" + "2405" + "040162" + "0400" + "040163" + "0000")
                        .octets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "3080", "30800500", "0480610000", "0483ffffff", "3f8100", "048500000000ff"})
    void cut_and_unreadable_bytes_are_refused(String hex) {
        assertThrows(MalformedDerException.class, () -> read(hex));
    }

    @Test
    void indefinite_nesting_is_bounded() {
        assertThrows(MalformedDerException.class, () -> read("3080".repeat(40) + "0000".repeat(40)));
    }
}
