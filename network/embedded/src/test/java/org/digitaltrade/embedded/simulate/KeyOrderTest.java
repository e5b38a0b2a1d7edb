package org.digitaltrade.embedded.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeyOrderTest {
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(ByteString::copyFromUtf8, ByteString.unsignedLexicographicalComparator());

    @Test
    void end_of_composite_key_ranges_comes_last_although_java_disagrees() {
        String end = Character.toString(Character.MAX_CODE_POINT);

        assertEquals(
                List.of("", "a", "a\u0000", "b", "\uffff", end),
                List.of(end, "\uffff", "b", "a\u0000", "a", "").stream()
                        .sorted(KeyOrder.UTF8)
                        .toList());
    }

    @Test
    void order_is_that_of_utf8_bytes() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String a = key(random);
            String b = key(random);
            assertEquals(
                    Integer.signum(BY_BYTES.compare(a, b)),
                    Integer.signum(KeyOrder.UTF8.compare(a, b)),
                    a + " and " + b);
        }
    }

    private static String key(Random random) {
        int[] alphabet = {0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};
        return random.ints(random.nextInt(4), 0, alphabet.length)
                .map(index -> alphabet[index])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
