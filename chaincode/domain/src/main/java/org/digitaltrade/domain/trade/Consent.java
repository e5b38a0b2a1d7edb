package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/**
 * Who is bound to the document so far.
 *
 * @param offeror whose offer it is
 * @param offeredAt since when
 * @param signatures the offeror's and those of the offerees that have accepted, in order
 */
public record Consent(PartyId offeror, Instant offeredAt, List<Signature> signatures) {

    public Consent {
        signatures = List.copyOf(signatures);
    }

    public Optional<Signature> signatureOf(PartyId party) {
        return signatures.stream()
                .filter(signature -> signature.party().equals(party))
                .findFirst();
    }

    public Optional<Signature> signatureBy(String attestationId) {
        return signatures.stream()
                .filter(signature -> signature.attestationId().equals(attestationId))
                .findFirst();
    }

    /** With another signature in the place of that party's. */
    Consent replacing(Signature replacement) {
        return new Consent(
                offeror,
                offeredAt,
                signatures.stream()
                        .map(signature -> signature.party().equals(replacement.party()) ? replacement : signature)
                        .toList());
    }

    /** Whether an offeree has accepted already. */
    boolean isReliedOn() {
        return signatures.size() > 1;
    }

    Consent plus(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Consent(offeror, offeredAt, more);
    }
}
