package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * Two parties' agreement on whose certificates they rely, and with which algorithms (Electronic Signature Law, article 13,
 * paragraph 2). It is the ground {@link RecognitionBasis#RB4_PARTY_AGREEMENT} for signatures of either of them.
 *
 * @param proposedBy the party that proposed it to the counterparty named in the terms
 * @param hash of the terms' canonical bytes
 * @param joinedAt when the counterparty joined: before that it has no effect
 * @param joinedBy the counterparty itself, or the agency that confirmed its joining on a channel it is no member of
 * @param endedAt when one of them ended it; signatures from before keep their ground
 */
public record PartyAgreement(
        AgreementTerms terms,
        PartyId proposedBy,
        Instant proposedAt,
        Hash hash,
        Optional<Instant> joinedAt,
        Optional<PartyId> joinedBy,
        Optional<Instant> endedAt)
        implements LedgerRecord {

    public String agreementId() {
        return terms.agreementId();
    }

    /** Whether both parties were bound at that time. */
    public boolean isInForceAt(Instant time) {
        return joinedAt.filter(joined -> !joined.isAfter(time)).isPresent()
                && endedAt.filter(ended -> !ended.isAfter(time)).isEmpty()
                && !terms.validFrom().isAfter(time)
                && terms.validUntil().isAfter(time);
    }

    public boolean binds(PartyId party) {
        return proposedBy.equals(party) || terms.counterparty().equals(party);
    }

    @Override
    public RecordType recordType() {
        return RecordType.PARTY_AGREEMENT;
    }

    @Override
    public List<String> keyParts() {
        return List.of(agreementId());
    }

    @Override
    public Set<PartyId> parties() {
        return new TreeSet<>(Set.of(proposedBy, terms.counterparty()));
    }
}
