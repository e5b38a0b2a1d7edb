package org.digitaltrade.cli.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/** Digests of documents, by the names that each use gives the algorithms. */
public final class DocumentDigests {
    private static final int BUFFER_BYTES = 1 << 16;

    private DocumentDigests() {}

    /** Of a file, as records on the ledger name it. */
    public static Hash sha256(Path file) throws IOException {
        return new Hash(of(file, DigestAlgorithm.SHA256).hex());
    }

    /** Of a file, under the national algorithm. */
    public static Hash sm3(Path file) throws IOException {
        return new Hash(of(file, DigestAlgorithm.SM3).hex());
    }

    /** Of a file of any size, as signatures name it. */
    public static ContentDigest of(Path file, DigestAlgorithm algorithm) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, algorithm);
        }
    }

    /** Of a document in memory, as signatures name it. */
    public static ContentDigest of(byte[] document, DigestAlgorithm algorithm) {
        try {
            return of(new ByteArrayInputStream(document), algorithm);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory can't fail", e);
        }
    }

    private static ContentDigest of(InputStream in, DigestAlgorithm algorithm) throws IOException {
        MessageDigest digest = messageDigest(algorithm);
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return ContentDigest.of(algorithm, digest.digest());
    }

    /** The platform's SHA-256 is six times as fast as that of the provider for SM3. */
    public static MessageDigest messageDigest(DigestAlgorithm algorithm) {
        try {
            return switch (algorithm) {
                case SHA256 -> MessageDigest.getInstance("SHA-256");
                case SHA384 -> MessageDigest.getInstance("SHA-384");
                case SHA512 -> MessageDigest.getInstance("SHA-512");
                case SM3 -> MessageDigest.getInstance("SM3", DocumentKeyKind.provider());
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is there on every machine", e);
        }
    }
}
