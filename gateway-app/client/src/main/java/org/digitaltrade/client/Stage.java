package org.digitaltrade.client;

/** How far a transaction got when something happened. Only from {@link #SUBMIT} on may it have an effect. */
public enum Stage {
    /** Building, decoding and checking; nothing left this machine. */
    PREPARE,
    /** Simulation and endorsement; nothing was sent for ordering. */
    ENDORSE,
    /** Sent for ordering; the outcome may be open. */
    SUBMIT,
    /** Waiting for the block that holds it. */
    COMMIT
}
