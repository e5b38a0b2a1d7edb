package org.digitaltrade.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.format.Records;

/**
 * A folder of signed transactions whose outcome is not known yet. An envelope is on disk before it is sent and stays until
 * it was seen in a block: whatever dies in between, the same bytes can be sent again, and they count once.
 */
public final class Outbox {
    private static final String SUFFIX = ".json";

    private final Path folder;

    public Outbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps an envelope; it is on disk when this returns.
     *
     * @throws IOException when it can't be written; then it must not be sent
     */
    public void keep(SignedTransaction transaction) throws IOException {
        Files.createDirectories(folder);
        Path file = file(transaction.transactionId());
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.write(partial, Records.canonical(transaction));
        force(partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** Forgets an envelope whose outcome is known. */
    public void forget(String transactionId) throws IOException {
        Files.deleteIfExists(file(transactionId));
    }

    /** Everything whose outcome is open, oldest name first. */
    public List<SignedTransaction> open() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Outbox::read)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path file(String transactionId) {
        if (!transactionId.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a transaction id: " + transactionId);
        }
        return folder.resolve(transactionId + SUFFIX);
    }

    private static SignedTransaction read(Path file) {
        try {
            return Records.parse(SignedTransaction.class, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
