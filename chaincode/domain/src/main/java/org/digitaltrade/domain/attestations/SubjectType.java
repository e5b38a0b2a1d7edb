package org.digitaltrade.domain.attestations;

/** What kind of document was signed. A signature on one kind never stands for a signature on another. */
public enum SubjectType {
    /** The canonical public document of a trade contract, in one version. */
    CONTRACT_VERSION,
    /** The application of a transfer case. */
    CASE_FILE,
    /** A concluded standard contract for the export of personal information. */
    STANDARD_CONTRACT,
    /** An authority's decision document. */
    DECISION,
    /** The manifest of a delivered data set. */
    MANIFEST,
    /** A recipient's receipt for what a usage reports. */
    USAGE_RECEIPT,
    /** A recipient's report of a risk. */
    RISK_REPORT,
    /** A trust list as its operator published it. */
    TRUST_LIST,
    /** An agreement of two parties on whose certificates they rely. */
    PARTY_AGREEMENT
}
