package org.digitaltrade.signatures.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/** Digests of signatures, certificates and names. */
public final class Hashes {

    private Hashes() {}

    public static byte[] digest(DigestAlgorithm algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm.oid(), Bc.PROVIDER).digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider has every digest of DigestAlgorithm", e);
        }
    }

    public static ContentDigest of(DigestAlgorithm algorithm, byte[] data) {
        return ContentDigest.of(algorithm, digest(algorithm, data));
    }

    /** 64 lower-case hex digits. */
    public static String sha256(byte[] data) {
        return HexFormat.of().formatHex(digest(DigestAlgorithm.SHA256, data));
    }
}
