package org.digitaltrade.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One of the two programs that a working folder runs.
 *
 * @param name in messages, process files and logs
 * @param title what its start is called for a person
 * @param command program and arguments
 * @param scratch its temporary files, emptied before it is started
 * @param ready the file that appears once it answers, removed before it is started
 * @param limit how long its start may take
 */
record Part(String name, String title, List<String> command, Path scratch, Path ready, Duration limit) {
    static final String NETWORK = "network";
    static final String GATEWAY = "gateway";
}
