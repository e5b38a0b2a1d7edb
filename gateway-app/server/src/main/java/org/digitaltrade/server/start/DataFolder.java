package org.digitaltrade.server.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.digitaltrade.domain.Code;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The folder in which one gateway process keeps its data. Locked while the process lives, however it ends. */
public final class DataFolder implements AutoCloseable {
    /** Enough for the database to open, write its first rows and shut down in order. */
    static final int SPACE_NEEDED_BYTES = 8 << 20;

    private static final String PROPERTY = "dtl.data";
    private static final int CHUNK_BYTES = 1 << 16;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens the folder named by {@code dtl.data} before anything else, and closes it after everything else. */
    public static void prepare(ConfigurableApplicationContext context) {
        String named = context.getEnvironment().getProperty(PROPERTY);
        if (named == null || named.isBlank()) {
            throw new StartException(Code.DATA_UNUSABLE, "--dtl.data=DIR is missing");
        }
        DataFolder folder = open(Path.of(named).toAbsolutePath().normalize());
        // The database takes no relative path.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(PROPERTY, folder.path.toString())));
        ((GenericApplicationContext) context).registerBean(DataFolder.class, () -> folder);
        context.getBeanFactory().getBean(DataFolder.class);
    }

    /** @throws StartException DATA_LOCKED, DATA_UNUSABLE or DISK_FULL */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartException(Code.DATA_LOCKED, "another gateway uses " + path);
            }
            checkSpace(path);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartException(Code.DATA_UNUSABLE, path + " can't be made or written", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process, by a context that wasn't closed.
            return false;
        }
    }

    /** Really writes: what a file system states as free isn't what it gives. */
    private static void checkSpace(Path folder) throws IOException {
        Path probe = folder.resolve("space.tmp");
        try (FileChannel file = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int written = 0; written < SPACE_NEEDED_BYTES; written += CHUNK_BYTES) {
                file.write(ByteBuffer.allocate(CHUNK_BYTES));
            }
        } catch (IOException e) {
            throw new StartException(
                    Code.DISK_FULL, "no " + SPACE_NEEDED_BYTES + " bytes can be written in " + folder, e);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Of a file in it. */
    Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
