package org.digitaltrade.domain.attestations;

/** On what ground a relying jurisdiction gives effect to a signature. */
public enum RecognitionBasis {
    /** None known to the ledger. */
    RB0_NONE,
    /** A certification body licensed at home (Electronic Signature Law, articles 16 to 18). */
    RB1_DOMESTIC_LICENSED,
    /** A foreign body approved by the ministry under an agreement or reciprocity (article 26). */
    RB2_FOREIGN_APPROVED,
    /** A regional list of mutual recognition, such as that of Guangdong and Hong Kong. */
    RB3_REGIONAL_LIST,
    /** Conditions of reliability that the parties agreed (article 13, paragraph 2). */
    RB4_PARTY_AGREEMENT,
    /** A certification body qualified for electronic government affairs. */
    RB5_GOVERNMENT_CA,
    /** A mutual recognition agreement, for the view of the jurisdiction abroad. */
    RB6_MUTUAL_RECOGNITION
}
