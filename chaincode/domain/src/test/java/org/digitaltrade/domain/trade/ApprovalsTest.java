package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.CASE_ID;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RECIPIENT;
import static org.digitaltrade.domain.trade.TradeSamples.SALT;
import static org.digitaltrade.domain.trade.TradeSamples.STRANGER;
import static org.digitaltrade.domain.trade.TradeSamples.approvals;
import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.hash;
import static org.digitaltrade.domain.trade.TradeSamples.recipient;
import static org.digitaltrade.domain.trade.TradeSamples.token;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalsTest {
    private static final PartyId SECOND = PartyId.lei("254900ZNYA1FLUQ9U393");

    @Test
    void the_active_case_of_the_recipient_permits_delivery() {
        assertEquals(Optional.empty(), objection(document(), token()));
    }

    @ParameterizedTest(name = "from {0} to {1}, {2}: {3}")
    @CsvSource({
        "2026-11-24, 2026-11-24, ACTIVE, permitted",
        "2026-11-25, 2026-12-31, ACTIVE, APPROVAL_NOT_ACTIVE",
        "2026-01-01, 2026-11-23, ACTIVE, APPROVAL_NOT_ACTIVE",
        "2026-01-01, 2026-11-24, RENEWAL_PENDING, permitted",
        "2026-01-01, 2026-11-23, RENEWAL_PENDING, APPROVAL_NOT_ACTIVE",
        "2026-01-01, 2026-11-24, SUSPENDED, APPROVAL_NOT_ACTIVE",
    })
    void a_token_counts_on_the_days_of_its_validity(LocalDate from, LocalDate to, TokenStatus status, String expected) {
        CaseToken token = Changed.with(
                Changed.with(Changed.with(token(), "validFrom", from), "validTo", Optional.of(to)), "status", status);
        assertEquals(expected, objection(document(), token).map(Code::name).orElse("permitted"));
    }

    @Test
    void a_case_without_end_stays() {
        assertEquals(Optional.empty(), objection(document(), Changed.with(token(), "validTo", Optional.empty())));
    }

    @Test
    void a_case_of_another_recipient_or_another_salt_permits_nothing() {
        assertEquals(Optional.of(Code.RECIPIENT_MISMATCH), objection(document(), tokenFor(STRANGER.party(), SALT)));
        assertEquals(Optional.of(Code.RECIPIENT_MISMATCH), objection(document(), tokenFor(PROVIDER.party(), SALT)));
        assertEquals(Optional.of(Code.RECIPIENT_MISMATCH), objection(document(), tokenFor(RECIPIENT.party(), hash(9))));
    }

    @Test
    void every_recipient_abroad_needs_a_case_of_its_own() {
        ContractParty second = new ContractParty(SECOND, PartyRole.RECIPIENT, new Country("DE"));
        ContractDocument two =
                Changed.with(document(), "parties", List.of(TradeSamples.provider(), recipient(), second));
        assertEquals(Optional.of(Code.RECIPIENT_MISMATCH), objection(two, token()));

        String secondCase = "TC-HD-2026-aaaaaaaaaaaa";
        ConditionPrecedent approval = Changed.with(
                Changed.with(TradeSamples.approval(), "caseId", Optional.of(secondCase)), "conditionId", "second");
        ContractDocument approved =
                Changed.with(two, "conditionsPrecedent", List.of(TradeSamples.approval(), approval));
        CaseToken secondToken = Changed.with(tokenFor(SECOND, SALT), "caseId", secondCase);
        assertEquals(Optional.empty(), objection(approved, token(), secondToken));
        assertEquals(Optional.of(Code.APPROVAL_NOT_ACTIVE), objection(approved, token()));
    }

    @Test
    void a_party_abroad_that_provides_may_be_the_one_that_the_case_is_for() {
        ContractParty abroad = Changed.with(recipient(), "role", PartyRole.PROVIDER);
        ContractParty atHome = new ContractParty(PROVIDER.party(), PartyRole.RECIPIENT, Country.CHINA);
        ContractDocument imported = Changed.with(document(), "parties", List.of(abroad, atHome));
        assertEquals(Optional.empty(), objection(imported, token()));
    }

    @Test
    void where_nothing_needs_approval_nothing_is_asked() {
        ContractDocument document = Changed.with(
                Changed.with(document(), "conditionsPrecedent", List.of()),
                "dataTerms",
                document().dataTerms().map(terms -> Changed.with(terms, "personalData", false)));
        assertEquals(Optional.empty(), objection(document));
    }

    private static CaseToken tokenFor(PartyId party, Hash salt) {
        return Changed.with(token(), "recipientCommitment", Commitments.recipient(salt, party));
    }

    private static Optional<Code> objection(ContractDocument document, CaseToken... tokens) {
        return approvals(document, tokens).objection().map(Rejection::code);
    }

    @Test
    void a_token_is_its_zone_s_and_nobody_s_in_particular() {
        assertEquals(List.of(CASE_ID), token().keyParts());
        assertEquals(0, token().parties().size());
    }
}
