package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.util.Base64;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Bytes in a JSON file: standard base64 with padding, in the one form that decodes and encodes to itself.
 *
 * @param value the text
 */
public record Base64Bytes(String value) {

    public Base64Bytes {
        if (!isCanonical(value)) {
            throw new RejectedException(Code.MALFORMED, "not base64 in its one canonical form");
        }
    }

    public static Base64Bytes of(byte[] bytes) {
        return new Base64Bytes(Base64.getEncoder().encodeToString(bytes));
    }

    public static Base64Bytes of(ByteString bytes) {
        return of(bytes.toByteArray());
    }

    public ByteString bytes() {
        return ByteString.copyFrom(Base64.getDecoder().decode(value));
    }

    private static boolean isCanonical(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(text))
                    .equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
