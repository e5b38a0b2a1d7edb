package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** A party proposed an agreement to another. */
public record AgreementProposed(AgreementTerms terms, Hash hash, PartyId actor, Instant at) implements AgreementEvent {

    @Override
    public String agreementId() {
        return terms.agreementId();
    }

    @Override
    public PartyAgreement applyTo(@Nullable PartyAgreement before) {
        return new PartyAgreement(terms, actor, at, hash, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
