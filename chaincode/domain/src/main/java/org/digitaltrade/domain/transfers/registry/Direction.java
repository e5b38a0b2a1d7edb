package org.digitaltrade.domain.transfers.registry;

/** Which way data may flow in a pilot stage. */
public enum Direction {
    OUT,
    IN,
    BOTH;

    public boolean allowsOut() {
        return this != IN;
    }
}
