package org.digitaltrade.domain;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A digest of 32 bytes, SHA-256 or SM3, of something that isn't on the ledger itself.
 *
 * @param value 64 lower-case hex digits
 */
public record Hash(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Hash {
        if (!FORM.matcher(value).matches()) {
            throw new RejectedException(Code.MALFORMED, "a hash has 64 lower-case hex digits");
        }
    }

    /** @param digest 32 bytes */
    public static Hash of(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
