package org.digitaltrade.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again, at any moment: what it acknowledged is there, and no block is half there. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class StoreCrashIT {
    private static final int KILLS = Integer.getInteger("store.kills", 5);
    private static final long SEED = Long.getLong("store.seed", 20260117);

    @TempDir
    Path folder;

    @Test
    void everything_acknowledged_survives_any_kill() throws Exception {
        Random random = new Random(SEED);
        long height = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = writeUntilKilled(1 + random.nextInt(200));
            try (Store store = Store.open(folder, List.of(WriterProcess.CHANNEL))) {
                height = check(store, Math.max(height, acknowledged), "seed " + SEED + ", kill " + kill);
            }
        }
    }

    /** Returns the last height that the process said before it died. */
    private long writeUntilKilled(int lines) throws Exception {
        Process writer = WriterProcess.start(folder, 100, "");
        try (BufferedReader output = WriterProcess.output(writer)) {
            long acknowledged = 0;
            for (int line = 0; line < lines; line++) {
                acknowledged = Long.parseLong(output.readLine());
            }
            // Not through the process itself, which would close its output.
            writer.toHandle().destroyForcibly();
            // What it had said but we had not read yet was promised as well.
            for (@Nullable String rest = output.readLine(); rest != null; rest = output.readLine()) {
                acknowledged = Math.max(acknowledged, Long.parseLong(rest));
            }
            writer.waitFor();
            return acknowledged;
        }
    }

    private static long check(Store store, long acknowledged, String when) {
        Ledger ledger = store.ledger(WriterProcess.CHANNEL);
        long height = ledger.height();
        assertTrue(height >= acknowledged, when + ": " + height + " blocks of " + acknowledged);
        assertTrue(height <= acknowledged + 1, when + ": at most the block that was being written came through");
        store.verify(WriterProcess.CHANNEL);
        try (Snapshot snapshot = ledger.snapshot()) {
            assertEquals(height, snapshot.height(), when);
            for (int transaction = 0; transaction < 3; transaction++) {
                StateValue value = snapshot.get("ns", "key-" + transaction);
                assertTrue(value != null && value.value().endsWith(WriterProcess.text(height - 1)), when);
                assertEquals(new Version(height - 1, transaction), value == null ? null : value.version(), when);
            }
        }
        return height;
    }
}
