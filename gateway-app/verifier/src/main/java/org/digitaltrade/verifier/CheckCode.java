package org.digitaltrade.verifier;

/** The checks of a proof, in the order in which they are made and reported. */
public enum CheckCode {
    /** The bundle is a proof file in its one canonical form, with at least one view. */
    BUNDLE_FORMAT(Indication.TOTAL_FAILED),
    /** The trust file may be used at the time of verification. */
    TRUST_IN_FORCE(Indication.INDETERMINATE),
    /** The trust file knows the channel. */
    CHANNEL_TRUSTED(Indication.INDETERMINATE),
    /** Each view is a question and an answer of Fabric's form, and the answer is one to that question. */
    ANSWER_BINDING(Indication.TOTAL_FAILED),
    /** Each question asks the trusted chaincode on the channel for exactly the record of the bundle. */
    QUESTION(Indication.TOTAL_FAILED),
    /** Each endorser has a path to a root that the trust file gives its organisation. */
    ENDORSER_TRUSTED(Indication.INDETERMINATE),
    /** Each endorser is a peer. */
    ENDORSER_ROLE(Indication.TOTAL_FAILED),
    /** Each signature is its endorser's over the answer. */
    SIGNATURE(Indication.TOTAL_FAILED),
    /** No question is from after the time of verification, and each endorser's certificate was valid at both times. */
    VALIDITY(Indication.INDETERMINATE),
    /** Each answer states the record of the bundle. */
    RECORD(Indication.TOTAL_FAILED),
    /** The record can be read as one of its type, and has the key of the bundle. */
    RECORD_KEY(Indication.TOTAL_FAILED),
    /** As many different organisations as the trust file requires state the same. */
    ORGANISATIONS(Indication.INDETERMINATE),
    /** Each transaction in the bundle is stated to be valid, and wrote the record. Not made if the bundle has none. */
    TRANSACTIONS(Indication.TOTAL_FAILED),
    /** Each of them is stated by as many different organisations. Not made if the bundle has none. */
    TRANSACTION_ORGANISATIONS(Indication.INDETERMINATE);

    private final Indication whenFailed;

    CheckCode(Indication whenFailed) {
        this.whenFailed = whenFailed;
    }

    /** What the whole verification comes to at best if this check fails. */
    public Indication whenFailed() {
        return whenFailed;
    }

    boolean isOptional() {
        return this == TRANSACTIONS || this == TRANSACTION_ORGANISATIONS;
    }
}
