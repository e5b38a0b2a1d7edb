package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What a start depends on and a test can't change: the time, the space, and who listens. */
interface Machine {
    Instant now();

    /** Bytes that may be written at that place, which need not exist yet. */
    long freeBytes(Path place) throws IOException;

    /** Whether somebody listens on that port of loopback. */
    boolean listens(int port);

    /** The one that this program runs on. */
    static Machine real() {
        return new Machine() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long freeBytes(Path place) throws IOException {
                Path existing = place;
                while (existing.getParent() != null && !Files.exists(existing)) {
                    existing = existing.getParent();
                }
                return Files.getFileStore(existing).getUsableSpace();
            }

            @Override
            public boolean listens(int port) {
                return Readiness.listens(port);
            }
        };
    }
}
