package org.digitaltrade.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeyTest {

    @Test
    void a_key_is_fabrics_composite_key() {
        LedgerKey key = LedgerKey.of(RecordType.METER, "91110108MA0DEM013A", "2026");
        assertEquals("\u0000METER\u000091110108MA0DEM013A\u00002026\u0000", key.stateKey());
        assertEquals("91110108MA0DEM013A~2026", key.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a\nb", "a b", "a~b", "é", "a\uDBFF\uDFFF"})
    void control_and_look_alike_characters_are_refused(String part) {
        RejectedException refused =
                assertThrows(RejectedException.class, () -> LedgerKey.of(RecordType.CONTRACT, part));
        assertEquals(Code.ID_INVALID, refused.rejection().code());
    }

    @Test
    void a_key_has_a_limited_number_of_parts_of_limited_length() {
        assertThrows(RejectedException.class, () -> new LedgerKey(RecordType.CONTRACT, List.of()));
        assertThrows(
                RejectedException.class, () -> new LedgerKey(RecordType.CONTRACT, List.of("1", "2", "3", "4", "5")));
        assertThrows(RejectedException.class, () -> LedgerKey.of(RecordType.CONTRACT, "x".repeat(101)));
    }
}
