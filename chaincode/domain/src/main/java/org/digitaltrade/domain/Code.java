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
    /** The step is for when a deadline has passed, and it hasn't. */
    NOT_YET_DUE,
    /** The transaction's time lies before the record's last change: the client's clock is behind, or the transaction old. */
    CLOCK_BEHIND,

    // Identifiers of parties
    /** Not a unified social credit code, GB 32100-2015. */
    USCC_INVALID,
    /** Not a legal entity identifier, ISO 17442. */
    LEI_INVALID,
    /** Not a country or territory of ISO 3166-1. */
    COUNTRY_UNKNOWN,

    // What may not be on a ledger
    /** Core data is outside the ordinary regime (Network Data Security Regulation, article 63) and outside this ledger. */
    OUT_OF_SCOPE_CORE,
    /** A text looks as if it held an individual's telephone number, identity number or e-mail address. */
    PERSONAL_DATA_SUSPECTED,

    // What must be there before a step
    /** The law or the contract asks for something first, and it is missing. */
    PRECONDITION_MISSING,

    // Contracts and the tokens they depend on
    /** The document leaves open what a contract must settle, or contradicts itself. */
    NOT_DEFINITE,
    /** The offer had expired when it was accepted. */
    LATE_ACCEPTANCE,
    /** The offer says that it is irrevocable, or an offeree has relied on it. */
    OFFER_IRREVOCABLE,
    /** No transfer case that the contract depends on permits transfers now. */
    APPROVAL_NOT_ACTIVE,
    /** The transfer case is for another recipient than the contract's. */
    RECIPIENT_MISMATCH,
    /** The evidence isn't the one that the contract names, or there is none. */
    EVIDENCE_MISMATCH,
    /** A milestone has no evidence yet. */
    MILESTONES_OPEN,
    /** The token's source isn't newer than that of the token on the ledger. */
    SOURCE_NOT_NEWER,

    // Signatures and whom they are judged by
    /** The signature's verdict is worse than asked for, or it is on another document; the detail names the sub-indication. */
    ATTESTATION_NOT_VALID,
    /** A signature that this rests on turned out not to have been the signatory's: it must be renewed first. */
    SIGNATURE_INVALIDATED,
    /** The certificate doesn't name the party that is said to have signed, or it signed in another role. */
    SIGNER_NOT_PARTY,
    /** The signature is good, but the relying jurisdiction has no ground to recognise its issuer. */
    RECOGNITION_NONE,
    /** A certificate in a trust list or agreement can't be read or may not serve as an anchor. */
    CERTIFICATE_INVALID,
    /** The sequence number or version isn't the successor of the adopted one. */
    SEQUENCE_NOT_RISING,
    /** The list changes or drops what an earlier one said about a service's past. */
    HISTORY_REWRITTEN,
    /** The content to be adopted or joined has another hash than the one named. */
    HASH_MISMATCH,

    // Transfer cases
    /** A count is negative or larger than its limit. */
    COUNT_OUT_OF_RANGE,
    /** Counts contradict one another: more new persons than persons, or sensitive ones without a class. */
    COUNTS_INCONSISTENT,
    /** The step belongs to another route than the case's. */
    ROUTE_MISMATCH,
    /** The route needs a document that the file doesn't have. */
    FILE_INCOMPLETE,
    /** The case was classified on the meter of another year: classify it again. */
    CLASSIFICATION_STALE,
    /** Dates contradict one another or lie in the future. */
    DATES_INCONSISTENT,
    /** An extension needs conditions that the handler didn't declare. */
    EXTENSION_CONDITIONS_UNMET,
    /** Something changed after which the law asks for a new file, so that the old one isn't extended. */
    REFILING_DUE,
    /** The other case can't take this one's place. */
    SUCCESSOR_NOT_FIT,
    /** The authority isn't registered for such an act on that day. */
    AUTHORITY_NOT_COMPETENT,
    /** What a line says about its standing on a negative list isn't what the adopted lists say. */
    NEGATIVE_LIST_MISMATCH,
    /** A line has a field that an adopted list names as important data, and isn't graded so. */
    GRADE_MISMATCH,
    /** No adopted overlay lets this transfer use the standard contract of the Greater Bay Area. */
    GREATER_BAY_AREA_NOT_AVAILABLE,
    /** The enterprise isn't admitted as a pilot of the zone. */
    PILOT_NOT_ADMITTED,
    /** The pilot stage has its largest number of enterprises. */
    PILOT_STAGE_FULL,
    /** The pilot stage isn't open for the recipient's jurisdiction or direction. */
    COUNTERPART_NOT_IN_STAGE,
    /** The zone's policy doesn't have this sector, scenario, grade or scale. */
    ZONE_POLICY_VIOLATED,

    // Usage of transfer cases: the report itself
    /** Usages of a case are numbered without gaps. */
    SEQ_GAP,
    /** The period of a usage ends before it begins, or in another year. */
    WINDOW_INVALID,
    /** The period of a usage isn't over yet. */
    WINDOW_IN_FUTURE,
    /** The case isn't valid throughout the period. */
    WINDOW_OUTSIDE_VALIDITY,
    /** The period overlaps that of an earlier usage of the case. */
    WINDOW_OVERLAPS,
    /** The manifest has counted for a usage already. */
    DUPLICATE_MANIFEST,
    // Usage of transfer cases: beyond the approval, stored as refused
    /** The data went to another recipient than the case's. */
    RECIPIENT_NOT_APPROVED,
    /** The data went to another country than the case's destinations. */
    DESTINATION_NOT_APPROVED,
    /** The data went by another mode than the case's. */
    MODE_NOT_APPROVED,
    /** The data was passed on, which the case doesn't allow. */
    ONWARD_NOT_APPROVED,
    /** The case has no such data set. */
    DATASET_NOT_APPROVED,
    /** A field isn't among those of the data set. */
    FIELDS_NOT_APPROVED,
    /** More persons, records or bytes in a year than the case may export. */
    SCOPE_EXCEEDED,
    /** A statutory threshold would be crossed: the case needs a stricter route. */
    STEP_UP_REQUIRED,
    // Usage: what happens afterwards
    /** The recipient has acknowledged the usage already. */
    ACKNOWLEDGED_ALREADY,

    // Rules and calendars
    /** A rule set whose table doesn't decide every flow, repeats a row, cites nothing, or ends before it begins. */
    RULESET_INVALID,
    /** No adopted rule set of that identifier. */
    RULESET_UNKNOWN,
    /** The rule set doesn't apply on the day of the transaction. */
    RULESET_NOT_IN_FORCE,
    /** Two rule sets would be in force on the same day. */
    RULESET_OVERLAPS,
    /** An entry of a register that says nothing, or two things at once, or contradicts itself. */
    REGISTRY_INVALID,
    /** Two entries on the same subject would be in force on the same day. */
    REGISTRY_OVERLAPS,
    /** A calendar with a day of another year, or one both free and worked. */
    CALENDAR_INVALID,
    /** A period can't be counted, since no calendar of working days was adopted for the year. */
    CALENDAR_MISSING,

    // Between client and ledger: what the client found, what the network answered
    /** What was to be signed isn't what was meant, or no trusted organisation endorsed it; the key wasn't used. */
    CLIENT_REFUSED_TO_SIGN,
    /** The organisations computed different results for the same proposal. */
    ENDORSERS_DISAGREE,
    /** Too few organisations can be reached, or their chaincode doesn't answer, for an endorsement. */
    ENDORSERS_MISSING,
    /** Too few ordering nodes can be reached for a quorum; those that can may order the transaction later. */
    ORDERERS_MISSING,
    /** The peers took too long to endorse; nothing was sent for ordering. */
    ENDORSE_TIMEOUT,
    /** The gateway or a peer is at its limit of requests. */
    BUSY,
    /** The proposal's time is outside the peers' window around their clocks. */
    CLOCK_SKEW,
    /** The channel doesn't accept this identity. */
    NOT_A_MEMBER,
    /** The certificate has expired. */
    IDENTITY_EXPIRED,
    /** The certificate isn't valid yet; Fabric itself would accept it. */
    IDENTITY_NOT_YET_VALID,
    /** A signature isn't the certificate holder's over these bytes, or isn't in low-S DER form. */
    SIGNATURE_INVALID,
    /** No peer can be reached. */
    NETWORK_UNREACHABLE,
    /** The network failed in a way that has no code of its own. */
    GATEWAY_FAILURE,
    /** The chaincode failed without a code of this list. */
    CHAINCODE_ERROR,
    /** The orderers may or may not have taken the transaction: ask for its status, then send the same bytes again. */
    OUTCOME_UNKNOWN,
    /** Taken for ordering, and its block hasn't been seen yet. */
    PENDING,
    /** What the transaction read was changed by an earlier one: propose and sign afresh. */
    CHANGED_MEANWHILE,
    /** The endorsements don't satisfy the policy of what the transaction wrote. */
    NOT_ENOUGH_ENDORSERS,
    /** The transaction is on the ledger already; the first result stands. */
    ALREADY_RECORDED,
    /** The peers marked the transaction invalid for another reason. */
    INVALID_TRANSACTION,

    // At the gateway
    /** The request needs a session: sign in with the ledger identity. */
    SESSION_REQUIRED,
    /** The sign-in challenge is unknown, used or expired. */
    CHALLENGE_INVALID,
    /** This gateway doesn't serve the caller's organisation. */
    ORGANISATION_NOT_SERVED,
    /** The resource doesn't take this HTTP method. */
    METHOD_NOT_ALLOWED,
    /** The resource can't be given in a media type that the caller accepts. */
    NOT_ACCEPTABLE,
    /** The request's media type isn't the one that the resource takes. */
    UNSUPPORTED_MEDIA_TYPE,
    /** A list's cursor wasn't given by this gateway for this list. */
    CURSOR_INVALID,

    // The projection stops with one of these rather than show what may be wrong
    /** A block isn't the successor of the last one projected: the peer presents a different past. */
    DIFFERENT_PAST,
    /** A block's data doesn't have the hash that its header states, or can't be read. */
    BLOCK_INVALID,
    /** A transaction's events don't lead to the state that it wrote. */
    PROJECTION_DIFFERS,
    /** The projection's database can't be written. */
    PROJECTION_STORE_FAILED,

    // Starting
    /** The TCP port is taken by another program. */
    PORT_BUSY,
    /** What is to be started runs already, and in another way than asked for. */
    ALREADY_RUNNING,
    /** Something can't be undone, and it was not said that it is meant. */
    CONFIRMATION_MISSING,
    /** No key of a certification authority lies here, so no certificate can be issued here. */
    AUTHORITY_MISSING,
    /** Another process uses the data folder. */
    DATA_LOCKED,
    /** No space is left where data is kept. */
    DISK_FULL,
    /** The data folder can't be made or written. */
    DATA_UNUSABLE,
    /** The connection file is missing, can't be read or names what doesn't exist. */
    CONNECTION_INVALID
}
