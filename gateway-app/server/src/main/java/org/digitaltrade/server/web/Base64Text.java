package org.digitaltrade.server.web;

import java.util.Base64;
import org.digitaltrade.domain.Code;

/** Bytes in JSON: standard Base64 with padding, in its one form. */
public final class Base64Text {

    private Base64Text() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * @param pointer where it stands in the request, a JSON Pointer
     * @throws ProblemException MALFORMED if the text isn't the one Base64 form of some bytes
     */
    public static byte[] decode(String pointer, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw notBase64(pointer);
        }
        throw notBase64(pointer);
    }

    private static ProblemException notBase64(String pointer) {
        return new ProblemException(Code.MALFORMED, pointer + ": not Base64 with padding");
    }
}
