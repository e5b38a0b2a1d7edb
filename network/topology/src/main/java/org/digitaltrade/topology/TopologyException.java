package org.digitaltrade.topology;

/** A topology file is wrong. The message is {@code file:line: reason}. */
public final class TopologyException extends RuntimeException {

    private final int line;

    TopologyException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.line = line;
    }

    /** Line of the mistake, counted from 1. */
    public int line() {
        return line;
    }
}
