package org.digitaltrade.signatures.der;

/** The identifier octets that signatures, certificates and revocation data use. */
public final class Tag {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int NULL = 0x05;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int ENUMERATED = 0x0a;
    public static final int UTC_TIME = 0x17;
    public static final int GENERALIZED_TIME = 0x18;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;
    /** Bit of every constructed element. */
    public static final int CONSTRUCTED = 0x20;

    private static final int CONTEXT = 0x80;

    private Tag() {}

    /** {@code [number]} around constructed content. */
    public static int context(int number) {
        return CONTEXT | CONSTRUCTED | number;
    }

    /** {@code [number]} in place of a primitive type's own tag. */
    public static int contextPrimitive(int number) {
        return CONTEXT | number;
    }
}
