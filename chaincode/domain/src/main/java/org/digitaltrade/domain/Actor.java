package org.digitaltrade.domain;

/**
 * Who acts, from the certificate alone.
 *
 * @param mspId the organisation whose CA issued the certificate
 * @param party on whose behalf
 * @param role in which role
 */
public record Actor(String mspId, PartyId party, Role role) {

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether this is the officer of exactly this agency or zone. */
    public boolean isOfficerOf(String authorityCode) {
        return (role == Role.AGENCY_OFFICER || role == Role.ZONE_OFFICER)
                && party.equals(PartyId.authority(authorityCode));
    }
}
