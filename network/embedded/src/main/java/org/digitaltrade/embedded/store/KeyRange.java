package org.digitaltrade.embedded.store;

/** Stored keys from one up to, without, another, and in which order they are read. */
final class KeyRange {
    private final byte[] from;
    private final byte[] to;
    private final boolean forwards;

    private KeyRange(byte[] from, byte[] to, boolean forwards) {
        this.from = from;
        this.to = to;
        this.forwards = forwards;
    }

    /** Every key: none begins with a byte of 255, which is in no UTF-8 text. */
    static KeyRange all() {
        return new KeyRange(new byte[0], new byte[] {(byte) 0xff}, true);
    }

    static KeyRange ascending(byte[] from, byte[] to) {
        return new KeyRange(from, to, true);
    }

    static KeyRange ascendingPrefix(byte[] prefix) {
        return new KeyRange(prefix, Encoding.afterPrefix(prefix), true);
    }

    static KeyRange descendingPrefix(byte[] prefix) {
        return new KeyRange(prefix, Encoding.afterPrefix(prefix), false);
    }

    byte[] from() {
        return from;
    }

    byte[] to() {
        return to;
    }

    boolean forwards() {
        return forwards;
    }
}
