package org.digitaltrade.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void members_are_sorted_by_utf16_code_units_and_white_space_goes() {
        // The order of RFC 8785 section 3.2.3: U+1F600 is a surrogate pair and sorts before U+FB33.
        String text = "{ \"\uFB33\": 1, \"\uD83D\uDE00\": 2, \"\u20ac\": [true, false, {}, []], \"1\": \"a\" }";
        assertEquals(
                "{\"1\":\"a\",\"\u20ac\":[true,false,{},[]],\"\uD83D\uDE00\":2,\"\uFB33\":1}",
                Json.write(Json.parse(text.getBytes(UTF_8))));
    }

    @Test
    void only_what_must_be_escaped_is() {
        assertEquals("\"/<>\\\"\\\\ é中\"", Json.write(Json.parse("\"\\/<>\\\"\\\\ \\u00e9\\u4e2d\"".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "null",
                "{\"a\":null}",
                "1.0",
                "1e3",
                "-0",
                "01",
                "+1",
                "NaN",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999999999",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "[1,]",
                "{a:1}",
                "{'a':1}",
                "[1] [2]",
                "[1]x",
                "// c\n1",
                "\"\\u0000\"",
                "\"\\u001f\"",
                "\"\\u0085\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\tb\"",
                "\uFEFF{}",
                "{\"\\u0001\":1}",
                "\"unterminated",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void anything_else_is_malformed(String text) {
        assertRefused(Code.MALFORMED, text.getBytes(UTF_8));
    }

    @Test
    void bytes_that_are_not_utf8_are_malformed() {
        assertRefused(Code.MALFORMED, new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'});
        assertRefused(Code.MALFORMED, new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
    }

    @Test
    void a_document_over_the_limit_is_too_large() {
        assertRefused(Code.TOO_LARGE, new byte[Json.MAX_BYTES + 1]);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740991", "-9007199254740991", "0", "7"})
    void integers_that_doubles_keep_apart_are_kept(String text) {
        assertEquals(text, Json.write(Json.parse(text.getBytes(UTF_8))));
    }

    @Test
    void canonical_documents_are_told_from_others() {
        assertEquals("{\"a\":1}", Json.write(Json.parseCanonical("{\"a\":1}".getBytes(UTF_8))));
        RejectedException refused =
                assertThrows(RejectedException.class, () -> Json.parseCanonical("{\"a\": 1}".getBytes(UTF_8)));
        assertEquals(Code.MALFORMED, refused.rejection().code());
    }

    private static void assertRefused(Code code, byte[] text) {
        RejectedException refused = assertThrows(RejectedException.class, () -> Json.parse(text));
        assertEquals(code, refused.rejection().code());
    }
}
