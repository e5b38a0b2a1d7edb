package org.digitaltrade.contracts.attestations;

import static org.digitaltrade.contracts.attestations.Samples.BJCAC;
import static org.digitaltrade.contracts.attestations.Samples.BJEIT;
import static org.digitaltrade.contracts.attestations.Samples.ENTERPRISE_TRADER;
import static org.digitaltrade.contracts.attestations.Samples.PARTNER_TRADER;
import static org.digitaltrade.contracts.attestations.Samples.granted;
import static org.digitaltrade.contracts.attestations.Samples.list;
import static org.digitaltrade.contracts.attestations.Samples.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptAlgorithms;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptList;
import org.digitaltrade.contracts.attestations.AttestationRequests.EndAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.JoinAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeAlgorithms;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.AlgorithmPolicies;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

final class TrustListsTest {
    private static final EndorsementPolicy AGENCIES = EndorsementPolicy.allOf(List.of("BJEIT", "BJCAC"));
    private static final TrustListDocument FIRST = list(1, service(granted()));

    private final TestLedger ledger = Samples.empty();

    @Test
    void a_list_is_in_force_once_both_agencies_have_adopted_it() {
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(FIRST));
        assertEquals(Optional.empty(), scheme().adopted());
        succeeds(BJCAC, "TrustLists:adopt", Samples.adoption(FIRST));
        assertEquals(Optional.empty(), scheme().adopted());
        succeeds(BJEIT, "TrustLists:adopt", Samples.adoption(FIRST));

        assertEquals(Optional.of(1), scheme().adopted().map(TrustListVersion::sequence));
        assertEquals(Optional.empty(), scheme().pending());
    }

    @Test
    void both_agencies_guard_list_and_services_from_the_proposal_on() {
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(FIRST));

        assertTrue(ledger.isGuardedBy(AGENCIES, RecordType.TRUST_LIST, Samples.SCHEME));
        assertTrue(ledger.isGuardedBy(AGENCIES, RecordType.TRUST_SERVICE, Samples.SCHEME, "000001", "ec-ca"));
    }

    @Test
    void only_officers_of_the_named_agencies_propose_and_adopt() {
        refused(
                "NOT_AUTHORISED: auth:BJCOM is no officer of [BJEIT, BJCAC]",
                TestIdentity.officer("BJCOM"),
                "TrustLists:propose",
                Samples.proposal(FIRST));
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(FIRST));
        refused(
                "NOT_AUTHORISED: auth:ZHD is no officer of [BJEIT, BJCAC]",
                TestIdentity.officer("ZHD"),
                "TrustLists:adopt",
                Samples.adoption(FIRST));
    }

    @Test
    void an_officer_adopts_once_and_only_what_it_names_by_hash() {
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(FIRST));
        refused(
                "HASH_MISMATCH: what is proposed has the hash " + LedgerTrust.hash(FIRST),
                BJEIT,
                "TrustLists:adopt",
                new AdoptList(Samples.SCHEME, 1, new Hash("00".repeat(32))));
        succeeds(BJEIT, "TrustLists:adopt", Samples.adoption(FIRST));
        refused("EXISTS: auth:BJEIT has adopted this already", BJEIT, "TrustLists:adopt", Samples.adoption(FIRST));
        refused(
                "BAD_STATE: CN-TEST has no pending list 2",
                BJEIT,
                "TrustLists:adopt",
                new AdoptList(Samples.SCHEME, 2, LedgerTrust.hash(FIRST)));
    }

    @Test
    void sequences_rise() {
        Samples.adopt(ledger, list(2, service(granted())));

        refused(
                "SEQUENCE_NOT_RISING: list 2 of 2026-11-01T00:00:02Z is in force",
                BJEIT,
                "TrustLists:propose",
                Samples.proposal(list(2, service(granted(), withdrawn()))));
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(list(3, service(granted(), withdrawn()))));
    }

    @Test
    void a_list_that_never_got_all_its_adoptions_is_replaced_by_a_later_one() {
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(FIRST));
        succeeds(BJEIT, "TrustLists:adopt", Samples.adoption(FIRST));

        refused(
                "EXISTS_WITH_DIFFERENT_CONTENT: other content was adopted already",
                BJEIT,
                "TrustLists:propose",
                Samples.proposal(list(1, service(granted(), withdrawn()))));
        succeeds(BJEIT, "TrustLists:propose", Samples.proposal(list(2, service(granted()))));
    }

    @Test
    void the_past_of_a_service_is_never_rewritten() {
        Samples.adopt(ledger, FIRST);
        StatusEntry other = new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2024-01-01T00:00:00Z"));

        refused(
                "HISTORY_REWRITTEN: the past of the service ec-ca must stay",
                BJEIT,
                "TrustLists:propose",
                Samples.proposal(list(2, service(other))));
    }

    @Test
    void a_service_needs_the_certificate_of_an_authority() {
        TrustServiceEntry good = service(granted());
        TrustServiceEntry leaf = new TrustServiceEntry(
                good.serviceId(),
                good.provider(),
                good.type(),
                List.of(Samples.base64("ec.cer")),
                good.history(),
                good.subjectRule());
        TrustServiceEntry text = new TrustServiceEntry(
                good.serviceId(), good.provider(), good.type(), List.of("!"), good.history(), good.subjectRule());

        assertTrue(submit(BJEIT, "TrustLists:propose", Samples.proposal(list(1, leaf)))
                .startsWith("CERTIFICATE_INVALID: "));
        refused(
                "CERTIFICATE_INVALID: not Base64 of the DER of a certificate",
                BJEIT,
                "TrustLists:propose",
                Samples.proposal(list(1, text)));
    }

    @Test
    void an_agreement_is_concluded_when_the_counterparty_joins() {
        AgreementTerms terms = Samples.terms();
        succeeds(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", new ProposeAgreement(terms));
        assertEquals(false, agreement().isInForceAt(Samples.AT));
        refused(
                "NOT_AUTHORISED: only " + Samples.PARTNER + " joins",
                ENTERPRISE_TRADER,
                "TrustLists:joinAgreement",
                new JoinAgreement(Samples.AGREEMENT, LedgerTrust.hash(terms)));
        refused(
                "HASH_MISMATCH: the terms have the hash " + LedgerTrust.hash(terms),
                PARTNER_TRADER,
                "TrustLists:joinAgreement",
                new JoinAgreement(Samples.AGREEMENT, new Hash("00".repeat(32))));

        succeeds(
                PARTNER_TRADER,
                "TrustLists:joinAgreement",
                new JoinAgreement(Samples.AGREEMENT, LedgerTrust.hash(terms)));

        assertEquals(true, agreement().isInForceAt(Samples.AT));
    }

    @Test
    void where_a_partner_abroad_is_no_member_the_cyberspace_administration_confirms_that_it_joined() {
        TestLedger domestic = TestLedger.on(LedgerChannel.APPROVAL).at(Samples.AT);
        JsonObject proposal = Records.toJson(new ProposeAgreement(Samples.terms()));
        JsonObject joining = Records.toJson(new JoinAgreement(Samples.AGREEMENT, LedgerTrust.hash(Samples.terms())));
        assertEquals(
                "",
                domestic.submit(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", proposal)
                        .message());
        String refusal = "NOT_AUTHORISED: only " + Samples.PARTNER + " joins";
        assertEquals(
                refusal,
                domestic.submit(BJEIT, "TrustLists:joinAgreement", joining).message());

        assertEquals(
                "", domestic.submit(BJCAC, "TrustLists:joinAgreement", joining).message());

        PartyAgreement agreement = (PartyAgreement)
                domestic.record(RecordType.PARTY_AGREEMENT, Samples.AGREEMENT).orElseThrow();
        assertEquals(Optional.of(PartyId.authority("BJCAC")), agreement.joinedBy());
        succeeds(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", new ProposeAgreement(Samples.terms()));
        refused(
                refusal,
                BJCAC,
                "TrustLists:joinAgreement",
                new JoinAgreement(Samples.AGREEMENT, LedgerTrust.hash(Samples.terms())));
    }

    @Test
    void an_agreement_is_proposed_once_by_a_party_to_another() {
        ProposeAgreement proposal = new ProposeAgreement(Samples.terms());
        refused(
                "NOT_AUTHORISED: a trader proposes an agreement to another party",
                PARTNER_TRADER,
                "TrustLists:proposeAgreement",
                proposal);
        succeeds(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", proposal);
        refused("EXISTS: PA-2026-0123456789ab exists", ENTERPRISE_TRADER, "TrustLists:proposeAgreement", proposal);
        refused(
                "EXISTS_WITH_DIFFERENT_CONTENT: PA-2026-0123456789ab exists",
                TestIdentity.trader("ZCY", PartyId.uscc("91110105MA0DEM021R")),
                "TrustLists:proposeAgreement",
                proposal);
    }

    @Test
    void an_ended_agreement_is_neither_joined_nor_ended_again() {
        succeeds(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", new ProposeAgreement(Samples.terms()));
        refused(
                "NOT_AUTHORISED: uscc:91110105MA0DEM021R is no party to PA-2026-0123456789ab",
                TestIdentity.trader("ZCY", PartyId.uscc("91110105MA0DEM021R")),
                "TrustLists:endAgreement",
                new EndAgreement(Samples.AGREEMENT));
        succeeds(ENTERPRISE_TRADER, "TrustLists:endAgreement", new EndAgreement(Samples.AGREEMENT));

        refused(
                "EXISTS: PA-2026-0123456789ab has been ended",
                ENTERPRISE_TRADER,
                "TrustLists:endAgreement",
                new EndAgreement(Samples.AGREEMENT));
        refused(
                "BAD_STATE: PA-2026-0123456789ab has been ended",
                PARTNER_TRADER,
                "TrustLists:joinAgreement",
                new JoinAgreement(Samples.AGREEMENT, LedgerTrust.hash(Samples.terms())));
    }

    @Test
    void an_adopted_algorithm_policy_replaces_the_baseline_from_its_begin() {
        AlgorithmPolicy next = new AlgorithmPolicy(
                "ALG-2026-02", Samples.AT, AlgorithmPolicy.BASELINE.digests(), AlgorithmPolicy.BASELINE.keys());
        succeeds(BJCAC, "TrustLists:proposeAlgorithms", new ProposeAlgorithms(next));
        succeeds(BJCAC, "TrustLists:adoptAlgorithms", new AdoptAlgorithms("ALG-2026-02", LedgerTrust.hash(next)));
        succeeds(BJEIT, "TrustLists:adoptAlgorithms", new AdoptAlgorithms("ALG-2026-02", LedgerTrust.hash(next)));

        Optional<AlgorithmPolicies> policies = ledger.record(RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY)
                .map(AlgorithmPolicies.class::cast);
        assertEquals(next, AlgorithmPolicies.inForce(policies, Samples.AT));
        assertEquals(AlgorithmPolicy.BASELINE, AlgorithmPolicies.inForce(policies, Samples.AT.minusSeconds(1)));
        refused(
                "SEQUENCE_NOT_RISING: ALG-2026-02 is the last policy, from 2026-11-24T12:00:00Z",
                BJCAC,
                "TrustLists:proposeAlgorithms",
                new ProposeAlgorithms(new AlgorithmPolicy("ALG-2026-02", Samples.AT, List.of(), List.of())));
    }

    private static StatusEntry withdrawn() {
        return new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-11-20T00:00:00Z"));
    }

    private TrustList scheme() {
        return (TrustList) ledger.record(RecordType.TRUST_LIST, Samples.SCHEME).orElseThrow();
    }

    private PartyAgreement agreement() {
        return (PartyAgreement)
                ledger.record(RecordType.PARTY_AGREEMENT, Samples.AGREEMENT).orElseThrow();
    }

    private void succeeds(TestIdentity by, String function, Record request) {
        assertEquals("", submit(by, function, request));
    }

    private void refused(String message, TestIdentity by, String function, Record request) {
        assertEquals(message, submit(by, function, request));
    }

    private String submit(TestIdentity by, String function, Record request) {
        return ledger.submit(by, function, Records.toJson(request)).message();
    }
}
