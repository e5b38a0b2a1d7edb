package org.digitaltrade.signatures.der;

import java.util.Arrays;

/**
 * Checks that bytes are DER (X.690): the one encoding of their value, so that nobody can read them in two ways. One pass,
 * without building anything; nesting is bounded by {@link Tlv#MAX_DEPTH}.
 */
public final class StrictDer {
    private static final int TAG_NUMBER = 0x1f;
    private static final int UNIVERSAL_CLASS_MASK = 0xc0;
    private static final int FALSE = 0x00;
    private static final int TRUE = 0xff;

    private StrictDer() {}

    /** @throws MalformedDerException if the bytes aren't exactly one DER element */
    public static void check(byte[] data) throws MalformedDerException {
        int end = element(data, 0, data.length, 0);
        if (end != data.length) {
            throw new MalformedDerException("trailing bytes", true);
        }
    }

    private static int element(byte[] data, int start, int limit, int depth) throws MalformedDerException {
        if (depth > Tlv.MAX_DEPTH) {
            throw new MalformedDerException("deeper than " + Tlv.MAX_DEPTH);
        }
        if (limit - start < 2 || (data[start] & TAG_NUMBER) == TAG_NUMBER) {
            throw new MalformedDerException("cut short, or a tag number above 30");
        }
        int contentStart = contentStart(data, start + 1, limit);
        int end = contentStart + length(data, start + 1, contentStart);
        if (end < contentStart || end > limit) {
            throw new MalformedDerException("the content is cut short");
        }
        int tag = data[start] & 0xff;
        if ((tag & Tag.CONSTRUCTED) != 0) {
            constructed(data, tag, contentStart, end, depth);
        } else {
            primitive(data, tag, contentStart, end);
        }
        return end;
    }

    /** Where the content begins, given where the length does. */
    private static int contentStart(byte[] data, int lengthStart, int limit) throws MalformedDerException {
        int first = data[lengthStart] & 0xff;
        int octets = first < 0x80 ? 0 : first & 0x7f;
        if (first == 0x80 || octets > 4 || lengthStart + 1 + octets > limit) {
            throw new MalformedDerException("the length is indefinite, too long or cut short");
        }
        return lengthStart + 1 + octets;
    }

    private static int length(byte[] data, int lengthStart, int contentStart) throws MalformedDerException {
        int octets = contentStart - lengthStart - 1;
        if (octets == 0) {
            return data[lengthStart];
        }
        long length = 0;
        for (int i = lengthStart + 1; i < contentStart; i++) {
            length = length << 8 | (data[i] & 0xff);
        }
        boolean shortest = length >= 0x80 && (data[lengthStart + 1] != 0);
        if (!shortest || length > data.length) {
            throw new MalformedDerException("the length isn't in its shortest form, or beyond the data");
        }
        return (int) length;
    }

    private static void constructed(byte[] data, int tag, int from, int to, int depth) throws MalformedDerException {
        if ((tag & UNIVERSAL_CLASS_MASK) == 0 && tag != Tag.SEQUENCE && tag != Tag.SET) {
            throw new MalformedDerException("a string in segments, or an unknown constructed type");
        }
        int previous = from;
        for (int at = from; at < to; ) {
            int end = element(data, at, to, depth + 1);
            if (tag == Tag.SET && Arrays.compareUnsigned(data, previous, at, data, at, end) > 0) {
                throw new MalformedDerException("a set that isn't sorted");
            }
            previous = at;
            at = end;
        }
    }

    private static void primitive(byte[] data, int tag, int from, int to) throws MalformedDerException {
        int length = to - from;
        boolean good = switch (tag) {
            case Tag.BOOLEAN -> length == 1 && ((data[from] & 0xff) == TRUE || data[from] == FALSE);
            case Tag.INTEGER, Tag.ENUMERATED -> isShortestInteger(data, from, to);
            case Tag.BIT_STRING -> isBitString(data, from, to);
            case Tag.NULL -> length == 0;
            case Tag.OBJECT_IDENTIFIER -> isObjectIdentifier(data, from, to);
            case Tag.UTC_TIME, Tag.GENERALIZED_TIME -> StrictTime.isWellFormed(tag, data, from, to);
            case Tag.SEQUENCE & ~Tag.CONSTRUCTED, Tag.SET & ~Tag.CONSTRUCTED, 0 -> false;
            default -> true;
        };
        if (!good) {
            throw new MalformedDerException("content against the rules of tag " + tag);
        }
    }

    private static boolean isShortestInteger(byte[] data, int from, int to) {
        if (to - from < 2) {
            return to > from;
        }
        // Nine equal leading bits could be one shorter.
        int leading = (data[from] & 0xff) << 1 | (data[from + 1] & 0xff) >> 7;
        return leading != 0 && leading != 0x1ff;
    }

    private static boolean isBitString(byte[] data, int from, int to) {
        if (to == from || data[from] < 0 || data[from] > 7) {
            return false;
        }
        int unused = data[from];
        if (to - from == 1) {
            return unused == 0;
        }
        return (data[to - 1] & ((1 << unused) - 1)) == 0;
    }

    private static boolean isObjectIdentifier(byte[] data, int from, int to) {
        if (to == from || data[to - 1] < 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean begins = i == from || data[i - 1] >= 0;
            if (begins && (data[i] & 0xff) == 0x80) {
                return false;
            }
        }
        return true;
    }
}
