package org.digitaltrade.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lets a writing process run into a limit of file size, which the engine meets as it meets a full disk. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class StoreFullIT {
    /** Units of 1024 bytes. Above the engine's own library, which is unpacked when it starts. */
    private static final String LIMIT = "ulimit -f 24000;";

    private static final int VALUE_BYTES = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_full_disk_ends_the_process_with_a_stable_code_and_loses_nothing_acknowledged() throws Exception {
        Process writer = WriterProcess.start(folder, VALUE_BYTES, LIMIT);
        long acknowledged = 0;
        String last;
        try (BufferedReader output = WriterProcess.output(writer)) {
            for (last = output.readLine(); last.matches("[0-9]+"); last = output.readLine()) {
                acknowledged = Long.parseLong(last);
            }
        }
        assertEquals(0, writer.waitFor());
        assertTrue(last.startsWith("STORE_NOT_WRITABLE: channel trade"), last);
        assertTrue(acknowledged > 10, "blocks before: " + acknowledged);

        try (Store store = Store.open(folder, List.of(WriterProcess.CHANNEL))) {
            Ledger ledger = store.ledger(WriterProcess.CHANNEL);
            assertEquals(acknowledged, ledger.height());
            store.verify(WriterProcess.CHANNEL);
            TestBlocks.commit(ledger, "after");
            assertEquals(acknowledged + 1, ledger.height());
        }
    }
}
