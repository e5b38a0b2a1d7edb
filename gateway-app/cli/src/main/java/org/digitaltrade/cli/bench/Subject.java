package org.digitaltrade.cli.bench;

import java.time.Duration;
import org.digitaltrade.cli.CommandException;

/** Something whose speed is measured: a network with its client, or a function in this process. */
public interface Subject extends AutoCloseable {

    /** How reports call it, in lower case: {@code java}, {@code native}, {@code embedded}. */
    String name();

    /**
     * Works for that long.
     *
     * @param inFlight calls under way at any time
     */
    Sample run(int inFlight, Duration time) throws CommandException;

    @Override
    void close();
}
