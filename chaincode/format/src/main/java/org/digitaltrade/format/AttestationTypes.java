package org.digitaltrade.format;

/** The records and events of attestations and what they are judged by. */
final class AttestationTypes {

    private AttestationTypes() {}

    static void register(LedgerTypes types) {}
}
