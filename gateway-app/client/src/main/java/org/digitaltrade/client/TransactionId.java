package org.digitaltrade.client;

import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/** The form of a transaction's identifier: SHA-256 of nonce and creator, in lower-case hex. */
public final class TransactionId {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private TransactionId() {}

    /**
     * The same text, which has the form of an identifier.
     *
     * @throws RejectedException ID_INVALID
     */
    public static String checked(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new RejectedException(Code.ID_INVALID, "a transaction's id is 64 lower-case hex digits");
        }
        return text;
    }
}
