package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * Two parties' agreement on whose certificates they rely, and with which algorithms (Electronic Signature Law, article 13,
 * paragraph 2). It is the ground {@link RecognitionBasis#RB4_PARTY_AGREEMENT} for signatures of either of them.
 *
 * @param proposedBy the party that proposed it
 * @param counterparty the party that joins it
 * @param authorities whose certificates are relied on
 * @param algorithms with which signatures are relied on
 * @param documentSha256 of the agreement's document, lower-case hex
 * @param validFrom begin, inclusive
 * @param validUntil end, exclusive
 * @param joinedAt when the counterparty joined
 * @param endedAt when one of them ended it
 * @param hash of the terms, which the counterparty names to join
 */
public record PartyAgreement(
        String agreementId,
        PartyId proposedBy,
        PartyId counterparty,
        List<AgreedAuthority> authorities,
        List<SignatureAlgorithm> algorithms,
        String documentSha256,
        Instant validFrom,
        Instant validUntil,
        AgreementStatus status,
        Instant proposedAt,
        Optional<Instant> joinedAt,
        Optional<Instant> endedAt,
        String hash)
        implements LedgerRecord {

    public PartyAgreement {
        authorities = List.copyOf(authorities);
        algorithms = List.copyOf(algorithms);
    }

    /** Whether both parties were bound at that time. */
    public boolean isInForceAt(Instant time) {
        return joinedAt.filter(joined -> !joined.isAfter(time)).isPresent()
                && endedAt.filter(ended -> !ended.isAfter(time)).isEmpty()
                && !validFrom.isAfter(time)
                && validUntil.isAfter(time);
    }

    public boolean binds(PartyId party) {
        return proposedBy.equals(party) || counterparty.equals(party);
    }

    @Override
    public RecordType recordType() {
        return RecordType.RECOGNITION;
    }

    @Override
    public List<String> keyParts() {
        return List.of(agreementId);
    }

    @Override
    public Set<PartyId> parties() {
        return new TreeSet<>(Set.of(proposedBy, counterparty));
    }
}
