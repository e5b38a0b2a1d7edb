package org.digitaltrade.format;

/** The records and events of contracts, tokens and parties. */
final class TradeTypes {

    private TradeTypes() {}

    static void register(LedgerTypes types) {}
}
