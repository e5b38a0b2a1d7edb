package org.digitaltrade.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.digitaltrade.format.Json;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void the_first_place_is_named_with_both_values() {
        assertEquals("/a/b is 1 instead of 2", between("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}"));
        assertEquals("/a/1 is \"x\" instead of true", between("{\"a\":[1,\"x\"]}", "{\"a\":[1,true]}"));
        assertEquals("/a is [1] instead of [1,2]", between("{\"a\":[1]}", "{\"a\":[1,2]}"));
        assertEquals("/b is missing", between("{\"a\":1}", "{\"a\":1,\"b\":2}"));
        assertEquals("/b is too many", between("{\"a\":1,\"b\":2}", "{\"a\":1}"));
        assertEquals("/ is [] instead of {}", between("[]", "{}"));
    }

    @Test
    void a_long_value_is_cut() {
        String difference = between("{\"a\":\"" + "x".repeat(1000) + "\"}", "{\"a\":1}");
        assertEquals("/a is \"" + "x".repeat(79) + "… instead of 1", difference);
    }

    private static String between(String found, String expected) {
        return Difference.of(
                Json.parse(found.getBytes(StandardCharsets.UTF_8)),
                Json.parse(expected.getBytes(StandardCharsets.UTF_8)));
    }
}
