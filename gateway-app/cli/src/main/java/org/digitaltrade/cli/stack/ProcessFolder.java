package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;

/** The files that say which processes were started from a working folder, and the lock that lets one command change them. */
final class ProcessFolder {
    private final Path folder;

    ProcessFolder(Path folder) {
        this.folder = folder;
    }

    /** What was started under that name, running or not. */
    Optional<StartedProcess> find(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Records.parse(StartedProcess.class, Files.readAllBytes(file)));
        } catch (RejectedException e) {
            // A process file cut short by a crash names nothing that could be ended safely.
            return Optional.empty();
        }
    }

    /** The process of that name, if it runs. */
    Optional<ProcessHandle> running(String name) throws IOException {
        return find(name).flatMap(StartedProcess::handle);
    }

    void record(StartedProcess process) throws IOException {
        Path partial = folder.resolve(process.name() + ".part");
        Files.write(partial, Records.canonical(process));
        Files.move(partial, file(process.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** What is done while no other command may start or end processes. */
    interface Change<T> {
        T run() throws IOException, CommandException, InterruptedException;
    }

    /**
     * Makes a change while no other command does.
     *
     * @throws CommandException DATA_LOCKED when another command does so right now
     */
    <T> T alone(Change<T> change) throws IOException, CommandException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel releases the lock.
            if (tryLock(channel) == null) {
                throw new CommandException(
                                ExitCode.NETWORK,
                                Code.DATA_LOCKED,
                                "another dtl command is starting or ending processes in " + folder.getParent())
                        .withCure("wait until it has finished, then try again");
            }
            return change.run();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
