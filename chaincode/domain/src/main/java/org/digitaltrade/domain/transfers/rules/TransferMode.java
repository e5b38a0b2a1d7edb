package org.digitaltrade.domain.transfers.rules;

/** How data reaches the recipient. All three count as a transfer abroad. */
public enum TransferMode {
    /** Data collected or generated at home is transmitted or stored abroad. */
    TRANSMIT,
    /** Data stays at home, but somebody abroad can query, retrieve, download or export it. */
    REMOTE_ACCESS,
    /** Processing abroad that Article 3 paragraph 2 of the Personal Information Protection Law reaches. */
    PIPL_3_2
}
