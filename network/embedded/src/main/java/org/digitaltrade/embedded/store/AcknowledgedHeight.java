package org.digitaltrade.embedded.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * How many blocks of a channel were acknowledged, in a file of its own beside the engine's. A log that lost its end looks to the
 * engine like one that was being written when the process died; this number tells the two apart. It is written after each commit
 * and not synced: after a power failure it may lag behind the ledger, but it is never ahead of it.
 */
final class AcknowledgedHeight implements AutoCloseable {
    private static final int RECORD_BYTES = 2 * Long.BYTES;

    private final Path file;
    /** Not a channel: an interrupted thread would close it. */
    private final RandomAccessFile open;

    private AcknowledgedHeight(Path file, RandomAccessFile open) {
        this.file = file;
        this.open = open;
    }

    static AcknowledgedHeight open(Path file, boolean create) {
        if (!create && isMissingOrEmpty(file)) {
            throw damaged(file, "is missing or empty");
        }
        try {
            RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
            AcknowledgedHeight height = new AcknowledgedHeight(file, open);
            if (open.length() == 0) {
                // Synced once, so that the file has its size: later writes stay within one sector and are whole or not
                // at all.
                height.write(0);
                open.getFD().sync();
            }
            return height;
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.STORE_NOT_WRITABLE, file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isMissingOrEmpty(Path file) {
        return file.toFile().length() == 0;
    }

    /** The number of blocks; 0 while nothing was acknowledged. */
    long read() {
        try {
            open.seek(0);
            long blocks = open.readLong();
            if (open.readLong() != checksum(blocks)) {
                throw damaged(file, "doesn't match its checksum");
            }
            return blocks;
        } catch (IOException e) {
            throw damaged(file, "is unreadable: " + e.getMessage());
        }
    }

    void write(long blocks) {
        ByteBuffer record = ByteBuffer.allocate(RECORD_BYTES).putLong(blocks).putLong(checksum(blocks));
        try {
            open.seek(0);
            open.write(record.array());
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.STORE_NOT_WRITABLE, file + ": " + e.getMessage(), e);
        }
    }

    private static long checksum(long blocks) {
        CRC32C checksum = new CRC32C();
        checksum.update(Encoding.number(blocks));
        return checksum.getValue();
    }

    private static StoreException damaged(Path file, String how) {
        return new StoreException(StoreException.Code.STORE_DAMAGED, file + " " + how);
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.STORE_NOT_WRITABLE, file + ": " + e.getMessage(), e);
        }
    }
}
