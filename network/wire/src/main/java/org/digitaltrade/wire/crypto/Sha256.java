package org.digitaltrade.wire.crypto;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over one or several parts, as if they were one. */
public final class Sha256 {

    private Sha256() {}

    /** Digest of the parts in order, 32 bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Digest of the parts in order, 32 bytes, without copying them. */
    public static byte[] of(ByteString... parts) {
        return of(List.of(parts));
    }

    /** Digest of the parts in order, 32 bytes, without copying them. */
    public static byte[] of(Iterable<ByteString> parts) {
        MessageDigest digest = digest();
        for (ByteString part : parts) {
            part.asReadOnlyByteBufferList().forEach(digest::update);
        }
        return digest.digest();
    }

    /** Digest in lower-case hexadecimal, 64 characters. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
