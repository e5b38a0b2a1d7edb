package org.digitaltrade.embedded.simulate;

import java.util.Comparator;

/**
 * The order of keys on a Fabric ledger: by UTF-8 bytes, which is by code points. Java's own order compares UTF-16 units and puts the
 * end mark of composite-key ranges, U+10FFFF, before most of the basic plane's last block.
 */
public final class KeyOrder {
    /** Compares two keys as the ledger does. */
    public static final Comparator<String> UTF8 = KeyOrder::compare;

    private KeyOrder() {}

    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothOrNoSurrogate = Character.isSurrogate(x) == Character.isSurrogate(y);
                return bothOrNoSurrogate ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
