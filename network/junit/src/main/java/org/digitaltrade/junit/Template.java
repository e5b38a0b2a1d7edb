package org.digitaltrade.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.crypto.Sha256;

/**
 * A data folder with identities, first blocks and definitions of a topology, made once and copied for every network: making keys and
 * certificates takes longer than all the rest of a start. It lies below the build's own folder, so a clean build makes it afresh.
 */
final class Template {
    /** A template whose certificates may soon expire is made anew. */
    private static final Duration MAX_AGE = Duration.ofDays(7);

    /** Changed when older templates no longer fit. */
    private static final String FORMAT = "1";

    private static final List<String> BUILD_FOLDERS = List.of("target", "build");
    private static final String NAME = "embedded-fabric";
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    private Template(Path folder) {
        this.folder = folder;
    }

    /** The template of a topology, whether or not it has been made. */
    static Template of(Topology topology) {
        byte[] hash = Sha256.of((FORMAT + topology).getBytes(StandardCharsets.UTF_8));
        return new Template(buildFolder().resolve(NAME).resolve(HexFormat.of().formatHex(hash, 0, 8)));
    }

    private static Path buildFolder() {
        return BUILD_FOLDERS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
    }

    /** Copies it to an empty folder; makes it before if it isn't there. */
    void copyTo(Path target, EmbeddedOptions options) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            if (!isFresh()) {
                make(options);
            }
            copy(folder, target);
        }
    }

    void delete() throws IOException {
        synchronized (ONE_AT_A_TIME) {
            deleteRecursively(folder);
        }
    }

    private boolean isFresh() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Instant made = Files.getLastModifiedTime(folder).toInstant();
        if (made.plus(MAX_AGE).isAfter(Clock.systemUTC().instant())) {
            return true;
        }
        deleteRecursively(folder);
        return false;
    }

    private void make(EmbeddedOptions options) throws IOException {
        Files.createDirectories(folder.resolveSibling(""));
        Path unfinished = Files.createTempDirectory(folder.resolveSibling(""), "making-");
        EmbeddedNetwork.start(options.withDataFolder(unfinished)).close();
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster; one is as good as the other.
            deleteRecursively(unfinished);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
