package org.digitaltrade.cli.transfer;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;

/** A manifest file: JSON Lines in canonical form, one line a file, in the order of their names. */
public final class Manifest {
    /** A manifest of more files is several manifests. */
    static final int MAX_FILES = 100_000;

    private Manifest() {}

    /**
     * What a usage reports of a manifest.
     *
     * @param sha256 of the manifest's bytes
     * @param sm3 of the same
     */
    public record Summary(int files, long bytes, long rows, Hash sha256, Hash sm3, Hash merkleRoot) {

        JsonObject toJson() {
            return Records.toJson(this);
        }
    }

    /** @throws RejectedException MALFORMED unless each line is the canonical form of a file, in ascending order */
    static List<ManifestLine> read(Path file) throws IOException {
        List<ManifestLine> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (lines.size() == MAX_FILES) {
                    throw new RejectedException(Code.TOO_LARGE, "a manifest has at most " + MAX_FILES + " files");
                }
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                ManifestLine parsed = Records.fromJson(ManifestLine.class, Json.parseCanonical(bytes));
                if (!lines.isEmpty() && lines.get(lines.size() - 1).name().compareTo(parsed.name()) >= 0) {
                    throw new RejectedException(Code.MALFORMED, "the manifest's lines aren't in order");
                }
                lines.add(parsed);
            }
        }
        return lines;
    }

    static Summary summary(List<ManifestLine> lines) {
        MessageDigest sha256 = DocumentDigests.messageDigest(DigestAlgorithm.SHA256);
        MessageDigest sm3 = DocumentDigests.messageDigest(DigestAlgorithm.SM3);
        MerkleTree tree = new MerkleTree();
        for (ManifestLine line : lines) {
            byte[] bytes = line.canonical();
            tree.add(bytes);
            for (MessageDigest digest : List.of(sha256, sm3)) {
                digest.update(bytes);
                digest.update((byte) '\n');
            }
        }
        return new Summary(
                lines.size(),
                lines.stream().mapToLong(ManifestLine::bytes).sum(),
                lines.stream().mapToLong(ManifestLine::rows).sum(),
                Hash.of(sha256.digest()),
                Hash.of(sm3.digest()),
                tree.root());
    }

    static void write(List<ManifestLine> lines, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            for (ManifestLine line : lines) {
                out.write(line.canonical());
                out.write('\n');
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** All regular files below a folder by their relative names; what is neither file nor folder is refused. */
    static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new RejectedException(Code.MALFORMED, path + " is neither a file nor a folder");
                }
                found.put(folder.relativize(path).toString().replace('\\', '/'), path);
                if (found.size() > MAX_FILES) {
                    throw new RejectedException(Code.TOO_LARGE, "a manifest has at most " + MAX_FILES + " files");
                }
            }
        }
        if (found.isEmpty()) {
            throw new RejectedException(Code.FILE_INCOMPLETE, "there are no files in " + folder);
        }
        return found;
    }
}
