package org.digitaltrade.domain.attestations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Refusals;
import org.digitaltrade.domain.Role;
import org.junit.jupiter.api.Test;

final class AgreementRulesTest {
    private static final PartyId HOME = PartyId.uscc("91110108MA0DEM013A");
    private static final PartyId ABROAD = PartyId.lei("9845DEMOPARTNER00005");
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-01T00:00:00Z");
    private static final Hash HASH = new Hash("11".repeat(32));
    private static final SignatureAlgorithm ALGORITHM =
            new SignatureAlgorithm(SignatureScheme.RSA_PSS, DigestAlgorithm.SHA256);

    private static AgreementTerms terms(String id) {
        return new AgreementTerms(
                id, ABROAD, List.of("MAA="), List.of(ALGORITHM), new Hash("00".repeat(32)), FROM, UNTIL);
    }

    private static Invocation by(PartyId party, Instant time) {
        return new Invocation("ab".repeat(32), time, new Actor("ZHD", party, Role.TRADER));
    }

    private static PartyAgreement proposed() {
        return new AgreementProposed(terms("PA-2026-0123456789ab"), HASH, HOME, FROM).applyTo(null);
    }

    @Test
    void the_year_in_the_identifier_is_that_of_the_transaction_in_beijing() {
        Instant lastHourOfTheYearInUtc = Instant.parse("2026-12-31T23:00:00Z");

        assertEquals(
                Code.ID_INVALID,
                Refusals.codeOf(AgreementRules.propose(
                        Optional.empty(), terms("PA-2026-0123456789ab"), HASH, by(HOME, lastHourOfTheYearInUtc))));
    }

    @Test
    void an_agreement_that_has_run_out_is_not_joined() {
        assertEquals(Code.EXPIRED, Refusals.codeOf(AgreementRules.join(proposed(), HASH, by(ABROAD, UNTIL))));
    }

    @Test
    void an_agreement_binds_from_joining_to_its_end() {
        Instant joined = FROM.plusSeconds(60);
        PartyAgreement inForce = new AgreementJoined("PA-2026-0123456789ab", ABROAD, joined).applyTo(proposed());
        PartyAgreement ended =
                new AgreementEnded("PA-2026-0123456789ab", HOME, joined.plusSeconds(60)).applyTo(inForce);

        assertEquals(
                List.of(false, false, true, false, true, false),
                List.of(
                        proposed().isInForceAt(joined),
                        inForce.isInForceAt(joined.minusSeconds(1)),
                        inForce.isInForceAt(joined),
                        inForce.isInForceAt(UNTIL),
                        ended.isInForceAt(joined.plusSeconds(59)),
                        ended.isInForceAt(joined.plusSeconds(60))));
    }

    @Test
    void terms_are_bounded_and_well_formed() {
        assertEquals(
                List.of(Code.ID_INVALID, Code.TOO_LARGE, Code.TOO_LARGE, Code.MALFORMED),
                List.of(
                        Refusals.thrownBy(() -> terms("PA-1")),
                        Refusals.thrownBy(() -> with(Collections.nCopies(5, "MAA="), List.of(ALGORITHM), UNTIL)),
                        Refusals.thrownBy(() -> with(List.of("MAA="), List.of(), UNTIL)),
                        Refusals.thrownBy(() -> with(List.of("MAA="), List.of(ALGORITHM), FROM))));
    }

    private static AgreementTerms with(
            List<String> certificates, List<SignatureAlgorithm> algorithms, Instant validUntil) {
        return new AgreementTerms(
                "PA-2026-0123456789ab", ABROAD, certificates, algorithms, new Hash("00".repeat(32)), FROM, validUntil);
    }
}
