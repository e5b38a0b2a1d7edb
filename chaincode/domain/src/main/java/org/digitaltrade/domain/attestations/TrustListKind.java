package org.digitaltrade.domain.attestations;

/** Whose list it is. */
public enum TrustListKind {
    /** Of a scheme at home, kept by the agencies of this ledger. */
    LOCAL,
    /** The copy of a scheme abroad. */
    PEER_COPY
}
