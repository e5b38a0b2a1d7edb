package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.CONTRACT_ID;
import static org.digitaltrade.domain.trade.TradeSamples.FINGERPRINT;
import static org.digitaltrade.domain.trade.TradeSamples.NOW;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RECIPIENT;
import static org.digitaltrade.domain.trade.TradeSamples.STRANGER;
import static org.digitaltrade.domain.trade.TradeSamples.afterExpiry;
import static org.digitaltrade.domain.trade.TradeSamples.at;
import static org.digitaltrade.domain.trade.TradeSamples.by;
import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.hash;
import static org.digitaltrade.domain.trade.TradeSamples.offer;
import static org.digitaltrade.domain.trade.TradeSamples.offered;
import static org.digitaltrade.domain.trade.TradeSamples.signatureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationSamples;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfferingTest {
    private static final Attestation OFFER_SIGNATURE = signatureOf(PROVIDER, SignatoryRole.PROVIDER);
    private static final Attestation ACCEPTANCE = signatureOf(RECIPIENT, SignatoryRole.RECIPIENT);

    @Test
    void a_signed_document_becomes_an_offer() {
        assertEquals(
                Decision.accept(new ContractOffered(
                        CONTRACT_ID, document(), FINGERPRINT, "ZHD", "AT-ZHD", PROVIDER.party(), NOW)),
                offer(document(), PROVIDER, SignatoryRole.PROVIDER));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badOffers")
    void an_offer_is_refused(String what, String expected, ContractDocument document, Attestation signature, Actor by) {
        assertEquals(
                expected,
                Outcomes.of(
                        () -> Offering.offer(Optional.empty(), document, FINGERPRINT, signature, Set.of(), by(by))));
    }

    static Stream<Arguments> badOffers() {
        return Stream.of(
                arguments("by a stranger", "NOT_AUTHORISED", document(), OFFER_SIGNATURE, STRANGER),
                arguments(
                        "of another zone's number",
                        "ID_INVALID",
                        bent("contractId", "CT-CY-2026-0123456789ab"),
                        OFFER_SIGNATURE,
                        PROVIDER),
                arguments(
                        "of last year's number",
                        "ID_INVALID",
                        bent("contractId", "CT-HD-2025-0123456789ab"),
                        OFFER_SIGNATURE,
                        PROVIDER),
                arguments("that expires now", "EXPIRED", bent("offerExpiresAt", NOW), OFFER_SIGNATURE, PROVIDER),
                arguments("of a second version", "NOT_DEFINITE", bent("version", 2), OFFER_SIGNATURE, PROVIDER),
                arguments(
                        "of an indefinite document",
                        "PRECONDITION_MISSING",
                        bent("conditionsPrecedent", List.of()),
                        OFFER_SIGNATURE,
                        PROVIDER),
                arguments("signed by another", "SIGNER_NOT_PARTY", document(), ACCEPTANCE, PROVIDER),
                arguments(
                        "signed as another",
                        "SIGNER_NOT_PARTY",
                        document(),
                        signatureOf(PROVIDER, SignatoryRole.SELLER),
                        PROVIDER),
                arguments(
                        "whose signature isn't valid",
                        "ATTESTATION_NOT_VALID",
                        document(),
                        Changed.with(OFFER_SIGNATURE, "status", AttestationStatus.CHECKED),
                        PROVIDER),
                arguments(
                        "signed on another document",
                        "ATTESTATION_NOT_VALID",
                        document(),
                        signature(SubjectType.CONTRACT_VERSION, new Fingerprint(hash(14), hash(15))),
                        PROVIDER),
                arguments(
                        "signed on another kind of document",
                        "ATTESTATION_NOT_VALID",
                        document(),
                        signature(SubjectType.CASE_FILE, FINGERPRINT),
                        PROVIDER));
    }

    @Test
    void either_digest_of_the_same_bytes_may_be_signed() {
        Attestation onSm3 = AttestationSamples.valid(
                "AT-SM3",
                SubjectType.CONTRACT_VERSION,
                FINGERPRINT.digests().get(1),
                SignatoryRole.PROVIDER,
                PROVIDER.party());
        assertEquals(
                "ContractOffered",
                Outcomes.of(() ->
                        Offering.offer(Optional.empty(), document(), FINGERPRINT, onSm3, Set.of(), by(PROVIDER))));
    }

    @Test
    void an_offer_repeated_exists_and_another_under_its_number_differs() {
        Optional<TradeContract> standing = Optional.of(offered());
        Fingerprint other = new Fingerprint(hash(14), hash(15));
        assertEquals(
                List.of("EXISTS", "EXISTS_WITH_DIFFERENT_CONTENT", "EXISTS_WITH_DIFFERENT_CONTENT"),
                List.of(
                        reoffer(standing, FINGERPRINT, PROVIDER),
                        reoffer(standing, other, PROVIDER),
                        reoffer(standing, FINGERPRINT, RECIPIENT)));
    }

    private static String reoffer(Optional<TradeContract> standing, Fingerprint fingerprint, Actor by) {
        return Outcomes.of(() -> Offering.offer(standing, document(), fingerprint, OFFER_SIGNATURE, Set.of(), by(by)));
    }

    @Test
    void the_last_acceptance_concludes() {
        assertEquals(
                Decision.accept(List.of(
                        new OfferAccepted(CONTRACT_ID, "PARTNER", "AT-PARTNER", RECIPIENT.party(), NOW),
                        new ContractConcluded(CONTRACT_ID, RECIPIENT.party(), NOW))),
                Offering.accept(offered(), ACCEPTANCE, by(RECIPIENT)));
    }

    @Test
    void without_conditions_the_last_acceptance_brings_it_into_force() {
        ContractDocument document = Changed.with(
                bent("conditionsPrecedent", List.of()),
                "dataTerms",
                document().dataTerms().map(terms -> Changed.with(terms, "personalData", false)));
        assertEquals(
                "OfferAccepted ContractConcluded ContractBroughtIntoForce",
                Outcomes.of(() -> Offering.accept(offered(document), ACCEPTANCE, by(RECIPIENT))));
    }

    @Test
    void an_acceptance_of_one_of_two_leaves_the_offer_open() {
        ContractParty third = new ContractParty(STRANGER.party(), PartyRole.GUARANTOR, Country.CHINA);
        ContractDocument document = bent("parties", List.of(TradeSamples.provider(), TradeSamples.recipient(), third));
        TradeContract offered = offered(document);
        assertEquals("OfferAccepted", Outcomes.of(() -> Offering.accept(offered, ACCEPTANCE, by(RECIPIENT))));

        TradeContract half = TradeSamples.after(offered, Offering.accept(offered, ACCEPTANCE, by(RECIPIENT)));
        assertEquals(ContractState.OFFERED, half.state());
        assertEquals("OFFER_IRREVOCABLE", Outcomes.of(() -> Offering.revoke(half, by(PROVIDER))));
        assertEquals("EXISTS", Outcomes.of(() -> Offering.accept(half, ACCEPTANCE, by(RECIPIENT))));
        assertEquals(
                "OfferAccepted ContractConcluded",
                Outcomes.of(() -> Offering.accept(half, signatureOf(STRANGER, SignatoryRole.GUARANTOR), by(STRANGER))));
    }

    @Test
    void an_offer_from_abroad_is_concluded_from_the_zone_that_it_names() {
        TradeContract ofHaidian = TradeSamples.after(
                offeredFromAbroad(CONTRACT_ID),
                Offering.accept(offeredFromAbroad(CONTRACT_ID), OFFER_SIGNATURE, by(PROVIDER)));
        assertEquals(ContractState.AWAITING_CONDITION, ofHaidian.state());
        assertEquals(
                "ID_INVALID",
                Outcomes.of(() ->
                        Offering.accept(offeredFromAbroad("CT-DX-2026-0123456789ab"), OFFER_SIGNATURE, by(PROVIDER))));
    }

    private static TradeContract offeredFromAbroad(String contractId) {
        Decision<ContractEvent> offer = offer(bent("contractId", contractId), RECIPIENT, SignatoryRole.RECIPIENT);
        return offer.fold(events -> events.get(0).applyTo(null), rejection -> {
            throw new AssertionError(rejection.message());
        });
    }

    @ParameterizedTest(name = "accepted at {0}: {1}")
    @CsvSource({
        "2026-12-01T00:00:00Z, OfferAccepted ContractConcluded",
        "2026-12-01T00:00:00.001Z, LATE_ACCEPTANCE",
        "2026-11-24T07:59:59.999Z, CLOCK_BEHIND",
    })
    void an_acceptance_is_in_time(Instant time, String expected) {
        assertEquals(expected, Outcomes.of(() -> Offering.accept(offered(), ACCEPTANCE, at(time, RECIPIENT))));
    }

    @Test
    void an_acceptance_needs_the_offeree_s_own_signature() {
        assertEquals(
                List.of("SIGNER_NOT_PARTY", "ATTESTATION_NOT_VALID"),
                List.of(
                        Outcomes.of(() -> Offering.accept(offered(), OFFER_SIGNATURE, by(RECIPIENT))),
                        Outcomes.of(() -> Offering.accept(
                                offered(),
                                Changed.with(ACCEPTANCE, "status", AttestationStatus.FAILED),
                                by(RECIPIENT)))));
    }

    @Test
    void an_acceptance_repeated_exists_and_one_by_another_signature_differs() {
        TradeContract concluded = TradeSamples.concluded();
        Attestation another = Changed.with(ACCEPTANCE, "attestationId", "AT-OTHER");
        assertEquals(
                List.of("EXISTS", "EXISTS_WITH_DIFFERENT_CONTENT"),
                List.of(
                        Outcomes.of(() -> Offering.accept(concluded, ACCEPTANCE, by(RECIPIENT))),
                        Outcomes.of(() -> Offering.accept(concluded, another, by(RECIPIENT)))));
    }

    @Test
    void an_irrevocable_offer_stands() {
        TradeContract irrevocable = offered(bent("irrevocable", true));
        assertEquals("OFFER_IRREVOCABLE", Outcomes.of(() -> Offering.revoke(irrevocable, by(PROVIDER))));
    }

    @Test
    void a_refusal_repeated_exists_and_one_for_another_reason_comes_too_late() {
        TradeContract rejected = TradeSamples.inState(ContractState.REJECTED);
        assertEquals(
                List.of("EXISTS", "BAD_STATE", "TOO_LARGE", "MALFORMED"),
                List.of(
                        Outcomes.of(() -> Offering.reject(rejected, "too dear", by(RECIPIENT))),
                        Outcomes.of(() -> Offering.reject(rejected, "too late", by(RECIPIENT))),
                        Outcomes.of(() -> Offering.reject(offered(), "x".repeat(501), by(RECIPIENT))),
                        Outcomes.of(() -> Offering.reject(offered(), "", by(RECIPIENT)))));
    }

    @Test
    void anyone_notes_that_an_offer_lapsed_but_not_before_it_has() {
        assertEquals(
                List.of("OfferLapsed", "NOT_YET_DUE"),
                List.of(
                        Outcomes.of(() -> Offering.lapse(offered(), at(afterExpiry(), STRANGER))),
                        Outcomes.of(
                                () -> Offering.lapse(offered(), at(document().offerExpiresAt(), STRANGER)))));
    }

    @Test
    void an_event_of_a_contract_that_was_never_offered_is_a_fault() {
        assertEquals(
                "IllegalStateException",
                faultOf(() -> new ContractConcluded(CONTRACT_ID, PROVIDER.party(), NOW).applyTo(null)));
        ContractOffered again =
                new ContractOffered(CONTRACT_ID, document(), FINGERPRINT, "ZHD", "AT-ZHD", PROVIDER.party(), NOW);
        assertEquals("IllegalStateException", faultOf(() -> again.applyTo(offered())));
    }

    private static String faultOf(Runnable action) {
        try {
            action.run();
            return "none";
        } catch (IllegalStateException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static ContractDocument bent(String component, Object value) {
        return Changed.with(TradeSamples.document(), component, value);
    }

    private static Attestation signature(SubjectType type, Fingerprint fingerprint) {
        PartyId party = PROVIDER.party();
        return AttestationSamples.valid("AT-X", type, fingerprint.digests().get(0), SignatoryRole.PROVIDER, party);
    }
}
