package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.AGENCY;
import static org.digitaltrade.domain.trade.TradeSamples.NOW;
import static org.digitaltrade.domain.trade.TradeSamples.OTHER_ZONE;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RECIPIENT;
import static org.digitaltrade.domain.trade.TradeSamples.STRANGER;
import static org.digitaltrade.domain.trade.TradeSamples.ZONE;
import static org.digitaltrade.domain.trade.TradeSamples.at;
import static org.digitaltrade.domain.trade.TradeSamples.by;
import static org.digitaltrade.domain.trade.TradeSamples.signatureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.junit.jupiter.api.Test;

/** What an invalidated signature does to the contract that rests on it. */
final class DisputingTest {
    private static final Attestation GOOD = signatureOf(PROVIDER, SignatoryRole.PROVIDER);
    private static final Attestation FALLEN = GOOD.standing(AttestationStatus.INVALIDATED);
    private static final TradeContract IN_FORCE = TradeSamples.inForce();

    @Test
    void steps_that_bind_wait_whether_or_not_the_invalidation_is_noted() {
        Rejection refusal = new Rejection(
                Code.SIGNATURE_INVALIDATED,
                PROVIDER.party() + "'s signature " + GOOD.attestationId() + " was invalidated");
        TradeContract noted = noted();

        assertEquals(Optional.empty(), Disputing.objection(IN_FORCE, id -> GOOD));
        assertEquals(
                Optional.of(refusal),
                Disputing.objection(IN_FORCE, id -> id.equals(GOOD.attestationId()) ? FALLEN : GOOD));
        assertEquals(Optional.of(refusal), Disputing.objection(noted, id -> GOOD));
        assertEquals(List.of(false, true), List.of(IN_FORCE.isInDispute(), noted.isInDispute()));
    }

    @Test
    void parties_and_authorities_note_it_once_and_only_what_is_so() {
        assertEquals(
                List.of(
                        "SignatureInvalidated",
                        "SignatureInvalidated",
                        "SignatureInvalidated",
                        "SignatureInvalidated",
                        "NOT_AUTHORISED",
                        "NOT_AUTHORISED"),
                Stream.of(PROVIDER, RECIPIENT, ZONE, AGENCY, OTHER_ZONE, STRANGER)
                        .map(actor -> Outcomes.of(() -> Disputing.note(IN_FORCE, FALLEN, by(actor))))
                        .toList());
        assertEquals(
                List.of("BAD_STATE", "EXISTS", "NOT_FOUND", "CLOCK_BEHIND"),
                List.of(
                        Outcomes.of(() -> Disputing.note(IN_FORCE, GOOD, by(ZONE))),
                        Outcomes.of(() -> Disputing.note(noted(), FALLEN, by(ZONE))),
                        Outcomes.of(() -> Disputing.note(IN_FORCE, other(FALLEN), by(ZONE))),
                        Outcomes.of(() -> Disputing.note(IN_FORCE, FALLEN, at(NOW.minusSeconds(1), ZONE)))));
    }

    @Test
    void the_party_whose_signature_fell_renews_it_on_the_same_document() {
        TradeContract renewed =
                TradeSamples.after(noted(), Disputing.renew(noted(), other(GOOD), id -> FALLEN, by(PROVIDER)));

        assertEquals(false, renewed.isInDispute());
        assertEquals(
                Optional.of("AT-new"),
                renewed.consent().signatureOf(PROVIDER.party()).map(Signature::attestationId));
        assertEquals(
                List.of("NOT_AUTHORISED", "BAD_STATE", "ATTESTATION_NOT_VALID", "SIGNER_NOT_PARTY"),
                List.of(
                        Outcomes.of(() -> Disputing.renew(noted(), other(GOOD), id -> FALLEN, by(STRANGER))),
                        Outcomes.of(() -> Disputing.renew(IN_FORCE, other(GOOD), id -> GOOD, by(PROVIDER))),
                        Outcomes.of(() -> Disputing.renew(noted(), FALLEN, id -> FALLEN, by(PROVIDER))),
                        Outcomes.of(() -> Disputing.renew(
                                noted(),
                                signatureOf(RECIPIENT, SignatoryRole.RECIPIENT),
                                id -> FALLEN,
                                by(PROVIDER)))));
    }

    private static TradeContract noted() {
        return TradeSamples.after(IN_FORCE, Disputing.note(IN_FORCE, FALLEN, by(ZONE)));
    }

    private static Attestation other(Attestation attestation) {
        return new Attestation("AT-new", attestation.status(), attestation.attempts());
    }
}
