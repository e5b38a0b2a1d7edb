package org.digitaltrade.format;

/** The records and events of transfer cases, usage, meters, rule sets and calendars. */
final class TransferTypes {

    private TransferTypes() {}

    static void register(LedgerTypes types) {}
}
