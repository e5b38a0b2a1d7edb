package org.digitaltrade.domain.trade;

import org.digitaltrade.domain.attestations.SignatoryRole;

/** As what a party takes part in a contract. */
public enum PartyRole {
    SELLER(SignatoryRole.SELLER),
    BUYER(SignatoryRole.BUYER),
    PROVIDER(SignatoryRole.PROVIDER),
    RECIPIENT(SignatoryRole.RECIPIENT),
    INTERMEDIARY(SignatoryRole.INTERMEDIARY),
    GUARANTOR(SignatoryRole.GUARANTOR);

    private final SignatoryRole signatory;

    PartyRole(SignatoryRole signatory) {
        this.signatory = signatory;
    }

    /** As what it signs. */
    public SignatoryRole signatory() {
        return signatory;
    }

    boolean supplies() {
        return this == SELLER || this == PROVIDER;
    }

    boolean receives() {
        return this == BUYER || this == RECIPIENT;
    }
}
