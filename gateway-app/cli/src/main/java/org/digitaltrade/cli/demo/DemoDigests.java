package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.wire.crypto.CryptoProviders;

/** Digests of files and documents, by the names that each use gives the algorithms. */
final class DemoDigests {
    private static final int BUFFER_BYTES = 1 << 16;

    private DemoDigests() {}

    static Hash sha256(Path file) throws IOException {
        return new Hash(hex(file, "SHA-256"));
    }

    static Hash sm3(Path file) throws IOException {
        return new Hash(hex(file, "SM3"));
    }

    /** The digest that a signature covers. */
    static ContentDigest of(byte[] document, DigestAlgorithm algorithm) {
        return ContentDigest.of(
                algorithm,
                digest(algorithm == DigestAlgorithm.SM3 ? "SM3" : "SHA-256").digest(document));
    }

    private static String hex(Path file, String algorithm) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return algorithm.equals("SM3")
                    ? MessageDigest.getInstance(algorithm, CryptoProviders.bouncyCastle())
                    : MessageDigest.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is there on every machine", e);
        }
    }
}
