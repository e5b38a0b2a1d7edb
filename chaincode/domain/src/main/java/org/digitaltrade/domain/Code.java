package org.digitaltrade.domain;

/**
 * Every stable code with which the ledger refuses, in REST, on the command line and in chaincode messages alike. A code
 * is never renamed or reused; its words for people live with the gateway's translations.
 */
public enum Code {
    // Form of a call
    /** The argument isn't canonical-form JSON of the function's request: bad syntax, unknown, missing or ill-typed field. */
    MALFORMED,
    /** A document, list, string or number is larger than its named limit. */
    TOO_LARGE,
    /** A function got another number of arguments than exactly one. */
    WRONG_ARGUMENT_COUNT,
    /** No class or function of that name exists. */
    UNKNOWN_FUNCTION,
    /** The contract class doesn't live on this channel (decision: one definition, classes by channel). */
    WRONG_CHANNEL,
    /** A fault of the program; nothing was written. The log of the endorsing organisation says more. */
    INTERNAL_ERROR,

    // Who acts
    /** The certificate lacks an attribute, has one that its organisation may not issue, or can't be read. */
    IDENTITY_INVALID,
    /** The caller's role or party may not do this to this record. */
    NOT_AUTHORISED,

    // Records
    /** No such record. */
    NOT_FOUND,
    /** The same command with the same content was already recorded; nothing was written. */
    EXISTS,
    /** The identifier is taken by other content. */
    EXISTS_WITH_DIFFERENT_CONTENT,
    /** The record's state doesn't allow this step. */
    BAD_STATE,
    /** The identifier's form, zone or year is wrong. */
    ID_INVALID,
    /** A validity or deadline has passed. */
    EXPIRED,

    // Identifiers of parties
    /** Not a unified social credit code, GB 32100-2015. */
    USCC_INVALID,
    /** Not a legal entity identifier, ISO 17442. */
    LEI_INVALID
}
