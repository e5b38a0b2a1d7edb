package org.digitaltrade.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;

/** Finds out which of the engine's files is damaged: the engine itself names the list of its tables when one of them can't be read. */
final class EngineFiles {
    private static final String TABLE = ".sst";
    private static final String LOG = ".log";

    private EngineFiles() {}

    /** The first table that doesn't match its checksums, and how; empty if all do. */
    static Optional<String> damagedTable(Path folder) {
        try (Options options = new Options()) {
            return files(folder, TABLE).stream()
                    .flatMap(file -> damage(file, options).stream())
                    .findFirst();
        }
    }

    private static Optional<String> damage(Path file, Options options) {
        try (SstFileReader reader = new SstFileReader(options)) {
            reader.open(file.toString());
            reader.verifyChecksum();
            return Optional.empty();
        } catch (RocksDBException e) {
            return Optional.of(file + ": " + e.getMessage());
        }
    }

    /** The write-ahead logs, by name. */
    static String logs(Path folder) {
        return files(folder, LOG).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // The folder itself can't be read, which the engine has said already.
            return List.of();
        }
    }
}
