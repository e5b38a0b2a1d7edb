package org.digitaltrade.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records, each with the type name that its composite keys begin with and who may read it. */
public enum RecordType {
    PARTY("PTY", Audience.CHANNEL),
    CONTRACT("CON", Audience.PARTIES),
    /** The status of a transfer case as the trade channel knows it. */
    TOKEN("TOKEN", Audience.CHANNEL),
    CASE("CASE", Audience.PARTIES),
    USAGE("USE", Audience.PARTIES),
    /** Which usage a manifest was recorded for: a manifest counts once. */
    MANIFEST("MAN", Audience.PARTIES),
    METER("METER", Audience.PARTIES),
    RULE_SET("RS", Audience.CHANNEL),
    CALENDAR("CAL", Audience.CHANNEL),
    /** Negative lists, sector guides, and the standard contract of the Greater Bay Area. */
    OVERLAY("NL", Audience.CHANNEL),
    ZONE_POLICY("ZONE", Audience.CHANNEL),
    PILOT_STAGE("STAGE", Audience.CHANNEL),
    JURISDICTION("JUR", Audience.CHANNEL),
    AUTHORITY("AUTH", Audience.CHANNEL),
    /** The pilot enterprises of a zone. */
    PILOT("PILOT", Audience.CHANNEL),
    /** What the rules need to know of an enterprise: its free-trade-zone memberships and its group. */
    ENTERPRISE("ENT", Audience.PARTIES),
    RISK("RISK", Audience.PARTIES),
    ATTESTATION("ATT", Audience.PARTIES),
    TRUST_LIST("TL", Audience.CHANNEL),
    /** One service of one sequence of a trust list. */
    TRUST_SERVICE("SVC", Audience.CHANNEL),
    /** Mutual recognition between jurisdictions. */
    RECOGNITION("MRA", Audience.CHANNEL),
    /** What two parties agreed on relying on each other's signatures. */
    PARTY_AGREEMENT("PAG", Audience.PARTIES),
    ALGORITHM_POLICY("ALG", Audience.CHANNEL),
    REVOCATION_LIST("CRL", Audience.CHANNEL);

    /** Who may read the records of a type, before zone and regulator rules. */
    public enum Audience {
        /** Everyone on the channel. */
        CHANNEL,
        /** The record's parties, its zone's officer and the agencies. */
        PARTIES
    }

    private final String code;
    private final Audience audience;

    RecordType(String code, Audience audience) {
        this.code = code;
        this.audience = audience;
    }

    public String code() {
        return code;
    }

    public Audience audience() {
        return audience;
    }

    public static Optional<RecordType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
