package org.digitaltrade.domain.transfers.registry;

/** What an authority may do in the course of transfers. */
public enum Competence {
    /** Certify exports of personal information. */
    CERTIFICATION,
    /** Decide on security assessments. */
    ASSESSMENT,
    /** Supervise a sector. */
    SECTOR,
    /** Approve that a foreign court or enforcement body gets data. */
    FOREIGN_REQUESTS,
    /** Give an opinion. */
    OPINION
}
