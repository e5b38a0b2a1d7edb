package org.digitaltrade.cli.proof;

import org.digitaltrade.domain.RecordType;

/** Which contract class shows which records. */
final class ViewClass {
    private ViewClass() {}

    static String of(RecordType type) {
        return switch (type) {
            case CONTRACT, TOKEN -> "TradeContracts";
            case PARTY -> "Parties";
            case CASE, USAGE, MANIFEST, METER, RISK -> "DataTransfers";
            case RULE_SET, CALENDAR, OVERLAY, ZONE_POLICY, PILOT_STAGE, PILOT, JURISDICTION, AUTHORITY, ENTERPRISE ->
                "RuleSets";
            case ATTESTATION -> "Attestations";
            default -> "TrustLists";
        };
    }
}
