package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import org.digitaltrade.format.Digests;

/** Comparisons whose failure means that nothing is signed. Long values are shown by their digest. */
final class Refusal {
    /** What fits on a terminal line beside its field's name. */
    private static final int SHOWN_CHARACTERS = 80;

    private Refusal() {}

    static void unlessSame(String field, Object meant, Object found) throws RefusedToSignException {
        if (!meant.equals(found)) {
            throw new RefusedToSignException(field, show(meant), show(found));
        }
    }

    /** As {@link #unlessSame} for whole messages, whose text would be of no use to a reader. */
    static void unlessEqual(String field, Object meant, Object found) throws RefusedToSignException {
        if (!meant.equals(found)) {
            throw new RefusedToSignException(field, "as this program writes it", "something else");
        }
    }

    private static String show(Object value) {
        String text = value instanceof ByteString bytes ? text(bytes) : value.toString();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }

    private static String text(ByteString bytes) {
        return bytes.size() + " bytes with SHA-256 "
                + Digests.sha256Hex(bytes.toByteArray()).substring(0, 16) + "…";
    }
}
