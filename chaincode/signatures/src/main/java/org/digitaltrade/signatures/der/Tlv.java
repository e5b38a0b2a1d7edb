package org.digitaltrade.signatures.der;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of a BER structure, as a window on the bytes as they were received. Lengths may be indefinite or longer
 * than needed, as BER allows around a signature; what was signed goes through {@link StrictDer} besides.
 */
public final class Tlv {
    /** Real signatures nest about 15 deep; this bounds recursion, here and in the library behind. */
    public static final int MAX_DEPTH = 32;

    private static final int HIGH_TAG_NUMBER = 0x1f;
    private static final int LONG_FORM = 0x80;
    /** A length in four octets reaches 4 GiB; every structure here is far smaller. */
    private static final int MAX_LENGTH_OCTETS = 4;

    private static final int END_OF_CONTENTS_BYTES = 2;

    private final byte[] data;
    private final int start;
    private final int contentStart;
    private final int contentEnd;
    private final int end;
    private final int depth;

    private Tlv(byte[] data, int start, int contentStart, int contentEnd, int end, int depth) {
        this.data = data;
        this.start = start;
        this.contentStart = contentStart;
        this.contentEnd = contentEnd;
        this.end = end;
        this.depth = depth;
    }

    /** The one element that all these bytes are. */
    public static Tlv only(byte[] data) throws MalformedDerException {
        Tlv tlv = at(data, 0, data.length, 0);
        if (tlv.end != data.length) {
            throw new MalformedDerException("trailing bytes", true);
        }
        return tlv;
    }

    public int tag() {
        return data[start] & 0xff;
    }

    public boolean is(int tag) {
        return tag() == tag;
    }

    public boolean isConstructed() {
        return (tag() & Tag.CONSTRUCTED) != 0;
    }

    /** The element with its header, as received. */
    public byte[] encoded() {
        return Arrays.copyOfRange(data, start, end);
    }

    public byte[] content() {
        return Arrays.copyOfRange(data, contentStart, contentEnd);
    }

    /** The elements inside; none for a primitive. */
    public List<Tlv> children() throws MalformedDerException {
        if (!isConstructed()) {
            throw new MalformedDerException("expected a constructed element");
        }
        List<Tlv> children = new ArrayList<>();
        for (int at = contentStart; at < contentEnd; ) {
            Tlv child = at(data, at, contentEnd, depth + 1);
            children.add(child);
            at = child.end;
        }
        return children;
    }

    /** The octets of an OCTET STRING, whole or in segments, under whatever tag. */
    public byte[] octets() throws MalformedDerException {
        if (!isConstructed()) {
            return content();
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (Tlv segment : children()) {
            if ((segment.tag() & ~Tag.CONSTRUCTED) != Tag.OCTET_STRING) {
                throw new MalformedDerException("a string's segment is no string");
            }
            octets.writeBytes(segment.octets());
        }
        return octets.toByteArray();
    }

    /** This element as strict DER. */
    public Tlv strict() throws MalformedDerException {
        StrictDer.check(encoded());
        return this;
    }

    public Tlv expect(int tag) throws MalformedDerException {
        if (!is(tag)) {
            throw new MalformedDerException("expected tag " + tag + ", found " + tag());
        }
        return this;
    }

    private static Tlv at(byte[] data, int start, int limit, int depth) throws MalformedDerException {
        if (depth > MAX_DEPTH) {
            throw new MalformedDerException("deeper than " + MAX_DEPTH);
        }
        if (limit - start < 2 || (data[start] & HIGH_TAG_NUMBER) == HIGH_TAG_NUMBER) {
            throw new MalformedDerException("cut short, or a tag number above 30");
        }
        int first = data[start + 1] & 0xff;
        if (first == LONG_FORM) {
            return indefinite(data, start, limit, depth);
        }
        int octets = first < LONG_FORM ? 0 : first & ~LONG_FORM;
        int contentStart = start + 2 + octets;
        if (octets > MAX_LENGTH_OCTETS || contentStart > limit) {
            throw new MalformedDerException("the length is too long or cut short");
        }
        long length = octets == 0 ? first : 0;
        for (int i = start + 2; i < contentStart; i++) {
            length = length << 8 | (data[i] & 0xff);
        }
        if (length > limit - contentStart) {
            throw new MalformedDerException("the content is cut short");
        }
        int end = contentStart + (int) length;
        return new Tlv(data, start, contentStart, end, end, depth);
    }

    private static Tlv indefinite(byte[] data, int start, int limit, int depth) throws MalformedDerException {
        if ((data[start] & Tag.CONSTRUCTED) == 0) {
            throw new MalformedDerException("a primitive of indefinite length");
        }
        int at = start + 2;
        while (limit - at >= END_OF_CONTENTS_BYTES && (data[at] != 0 || data[at + 1] != 0)) {
            at = at(data, at, limit, depth + 1).end;
        }
        if (limit - at < END_OF_CONTENTS_BYTES) {
            throw new MalformedDerException("no end of contents");
        }
        return new Tlv(data, start, start + 2, at, at + END_OF_CONTENTS_BYTES, depth);
    }
}
