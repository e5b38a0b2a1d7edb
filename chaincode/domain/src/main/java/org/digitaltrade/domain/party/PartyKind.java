package org.digitaltrade.domain.party;

/** What a party is. */
public enum PartyKind {
    ENTERPRISE,
    AUTHORITY,
    CERTIFICATION_BODY
}
