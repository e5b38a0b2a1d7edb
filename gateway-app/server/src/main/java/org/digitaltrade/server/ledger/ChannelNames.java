package org.digitaltrade.server.ledger;

/** The two channels, whose names are part of the ledger's design. */
public final class ChannelNames {
    /** Contracts and what the partner may know; all organisations. */
    public static final String TRADE = "trade";

    /** Transfer cases and their supervision; the domestic organisations. */
    public static final String APPROVAL = "approval";

    private ChannelNames() {}
}
