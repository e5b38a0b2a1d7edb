package org.digitaltrade.fabric;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The package that every organisation installs. It says only that the chaincode runs as a service; where, each peer's
 * builder learns from its own environment, so that one package, and one package id, serves all organisations.
 */
final class ChaincodePackage {
    private final String label;
    private final byte[] bytes;

    private ChaincodePackage(String label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    static ChaincodePackage of(String name, String version) {
        String label = name + "_" + version;
        byte[] metadata = ("{\"type\":\"ccaas\",\"label\":\"" + label + "\"}").getBytes(StandardCharsets.UTF_8);
        SortedMap<String, byte[]> code =
                new TreeMap<>(Map.of("connection.json", "{}".getBytes(StandardCharsets.UTF_8)));
        return new ChaincodePackage(
                label, archive(new TreeMap<>(Map.of("metadata.json", metadata, "code.tar.gz", archive(code)))));
    }

    /** Gzipped tar; the same bytes for the same label, on every machine. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** As the peer computes it: label and SHA-256 of the package. */
    String id() {
        try {
            return label + ":"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] archive(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (var entry : entries.entrySet()) {
                // A fixed time and owner, so that the package id depends on nothing but the content.
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
                header.setSize(entry.getValue().length);
                header.setModTime(0);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
