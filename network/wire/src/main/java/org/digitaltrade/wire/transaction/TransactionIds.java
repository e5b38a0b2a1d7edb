package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.digitaltrade.wire.crypto.Sha256;

/** Transaction ids: nobody can take another's, since the creator is in it, or make two alike, since the nonce is. */
public final class TransactionIds {

    private TransactionIds() {}

    /**
     * Lower-case hexadecimal SHA-256 of nonce ‖ creator, 64 characters.
     *
     * @param creator serialised identity
     */
    public static String of(ByteString nonce, ByteString creator) {
        return HexFormat.of().formatHex(Sha256.of(nonce, creator));
    }
}
