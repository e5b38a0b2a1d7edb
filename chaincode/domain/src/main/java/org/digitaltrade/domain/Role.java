package org.digitaltrade.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a certificate lets its holder be; the attribute {@code role} of the certificate, never an argument. */
public enum Role {
    TRADER("trader"),
    ZONE_OFFICER("zone-officer"),
    AGENCY_OFFICER("agency-officer"),
    CERTIFIER("certifier"),
    RELAY("relay"),
    GATEWAY("gateway"),
    AUDITOR("auditor");

    private final String attribute;

    Role(String attribute) {
        this.attribute = attribute;
    }

    /** The value as certificates carry it. */
    public String attribute() {
        return attribute;
    }

    public static Optional<Role> ofAttribute(String value) {
        return Arrays.stream(values())
                .filter(role -> role.attribute.equals(value))
                .findFirst();
    }
}
