package org.digitaltrade.contracts.trade;

import static org.digitaltrade.contracts.trade.TradeScene.AGENCY;
import static org.digitaltrade.contracts.trade.TradeScene.CASE_ID;
import static org.digitaltrade.contracts.trade.TradeScene.CONTRACT_ID;
import static org.digitaltrade.contracts.trade.TradeScene.NOW;
import static org.digitaltrade.contracts.trade.TradeScene.PROVIDER;
import static org.digitaltrade.contracts.trade.TradeScene.RECIPIENT;
import static org.digitaltrade.contracts.trade.TradeScene.RELAY;
import static org.digitaltrade.contracts.trade.TradeScene.STRANGER;
import static org.digitaltrade.contracts.trade.TradeScene.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeContractsTest {
    private final TradeScene scene = new TradeScene();

    @Test
    void a_trade_goes_from_offer_to_fulfilment() {
        List<Outcome> outcomes = List.of(
                scene.offer(PROVIDER),
                scene.accept(RECIPIENT),
                scene.relay(RELAY, "ACTIVE", 41),
                scene.satisfyApproval(PROVIDER),
                scene.record(PROVIDER, "delivery"),
                scene.record(RECIPIENT, "acceptance"),
                scene.confirm(PROVIDER),
                scene.confirm(RECIPIENT));
        assertEquals(
                List.of(
                        List.of("ContractOffered"),
                        List.of("OfferAccepted", "ContractConcluded"),
                        List.of("TokenRelayed"),
                        List.of("ConditionSatisfied", "ContractBroughtIntoForce"),
                        List.of("MilestoneRecorded"),
                        List.of("MilestoneRecorded"),
                        List.of("PerformanceConfirmed"),
                        List.of("PerformanceConfirmed", "ContractFulfilled")),
                outcomes.stream().map(Outcome::eventNames).toList());
        assertEquals(Optional.of("FULFILLED"), scene.state());
    }

    @Test
    void the_result_of_a_step_is_the_record_as_it_is_viewed() {
        Outcome offered = scene.offer(PROVIDER);
        assertEquals(offered.json(), view(RECIPIENT, "CON", CONTRACT_ID).json().get("record"));
    }

    @Test
    void a_contract_with_a_party_abroad_is_guarded_by_its_peers_from_creation() {
        scene.offer(PROVIDER);
        EndorsementPolicy withPartner = EndorsementPolicy.allOf(
                EndorsementPolicy.anyZone(), EndorsementPolicy.anyOf(Agency.mspIds()), EndorsementPolicy.of("PARTNER"));
        assertTrue(scene.ledger.isGuardedBy(withPartner, RecordType.CONTRACT, CONTRACT_ID));
    }

    @Test
    void a_token_is_guarded_by_a_zone_and_the_cyberspace_administration() {
        scene.relay(RELAY, "ACTIVE", 41);
        EndorsementPolicy policy = EndorsementPolicy.allOf(EndorsementPolicy.anyZone(), EndorsementPolicy.of("BJCAC"));
        assertTrue(scene.ledger.isGuardedBy(policy, RecordType.TOKEN, CASE_ID));
    }

    @Test
    void an_offer_that_is_refused_leaves_no_guard_behind() {
        assertEquals("NOT_AUTHORISED", scene.offer(STRANGER).code());
        assertTrue(scene.ledger.isUnguarded(RecordType.CONTRACT, CONTRACT_ID));
        assertEquals(Optional.empty(), scene.state());
    }

    @Test
    void every_step_of_a_contract_that_is_not_there_is_not_found() {
        assertEquals("NOT_FOUND", scene.accept(RECIPIENT).code());
        for (String function : List.of("revokeOffer", "lapse", "confirmPerformance")) {
            assertEquals("NOT_FOUND", scene.call(PROVIDER, function).code());
        }
        assertEquals(
                "NOT_FOUND",
                scene.call(RECIPIENT, "reject", "\"reason\":\"too dear\"").code());
        assertEquals("NOT_FOUND", scene.satisfyApproval(PROVIDER).code());
        assertEquals("NOT_FOUND", scene.record(PROVIDER, "delivery").code());
    }

    @Test
    void an_offer_is_rejected_revoked_or_lapses() {
        scene.offer(PROVIDER);
        assertEquals(
                List.of("OfferRejected"),
                scene.call(RECIPIENT, "reject", "\"reason\":\"too dear\"").eventNames());

        TradeScene second = new TradeScene();
        second.offer(PROVIDER);
        assertEquals(
                List.of("OfferRevoked"), second.call(PROVIDER, "revokeOffer").eventNames());

        TradeScene third = new TradeScene();
        third.offer(PROVIDER);
        assertEquals("NOT_YET_DUE", third.call(STRANGER, "lapse").code());
        third.ledger.at(NOW.plus(Duration.ofDays(30)));
        assertEquals("LATE_ACCEPTANCE", third.accept(RECIPIENT).code());
        assertEquals(List.of("OfferLapsed"), third.call(STRANGER, "lapse").eventNames());
    }

    @Test
    void an_invalidated_signature_reaches_the_contract_that_rests_on_it() {
        scene.offer(PROVIDER);
        Attestation offered = (Attestation)
                scene.ledger.record(RecordType.ATTESTATION, "AT-provider").orElseThrow();
        String ofProvider = "\"attestationId\":\"AT-provider\"";
        assertEquals(
                "BAD_STATE", scene.call(PROVIDER, "noteInvalidated", ofProvider).code());
        scene.ledger.having(offered.standing(AttestationStatus.INVALIDATED));
        assertEquals("SIGNATURE_INVALIDATED", scene.accept(RECIPIENT).code());
        assertEquals(
                List.of("SignatureInvalidated"),
                scene.call(RECIPIENT, "noteInvalidated", ofProvider).eventNames());
        assertEquals("SIGNATURE_INVALIDATED", scene.accept(RECIPIENT).code());

        scene.ledger.having(new Attestation("AT-renewed", AttestationStatus.VALID, offered.attempts()));
        assertEquals(
                List.of("SignatureRenewed"),
                scene.call(PROVIDER, "renewSignature", "\"attestationId\":\"AT-renewed\"")
                        .eventNames());
        assertEquals("OK", scene.accept(RECIPIENT).code());
    }

    @Test
    void a_step_repeated_exists() {
        scene.offer(PROVIDER);
        assertEquals("EXISTS", scene.offer(PROVIDER).code());
        scene.accept(RECIPIENT);
        assertEquals("EXISTS", scene.accept(RECIPIENT).code());
        scene.relay(RELAY, "ACTIVE", 41);
        assertEquals("EXISTS", scene.relay(RELAY, "ACTIVE", 41).code());
        assertEquals("SOURCE_NOT_NEWER", scene.relay(RELAY, "SUSPENDED", 41).code());
    }

    @Test
    void a_suspended_case_freezes_deliveries_of_data_until_it_is_reinstated() {
        scene.offer(PROVIDER);
        scene.accept(RECIPIENT);
        assertEquals("APPROVAL_NOT_ACTIVE", scene.satisfyApproval(PROVIDER).code());
        scene.relay(RELAY, "ACTIVE", 41);
        scene.satisfyApproval(PROVIDER);
        scene.relay(RELAY, "SUSPENDED", 42);
        assertEquals("APPROVAL_NOT_ACTIVE", scene.record(PROVIDER, "delivery").code());
        assertEquals(Optional.of("IN_FORCE"), scene.state());
        scene.relay(RELAY, "ACTIVE", 43);
        assertEquals("OK", scene.record(PROVIDER, "delivery").code());
    }

    @Test
    void a_case_of_another_recipient_satisfies_nothing() {
        TradeScene other = new TradeScene(TradeScene.documentWith(
                "conditionsPrecedent",
                "[{\"conditionId\":\"approval\",\"kind\":\"APPROVAL\",\"caseId\":\"" + CASE_ID + "\",\"salt\":\""
                        + "9".repeat(64) + "\"}]"));
        other.offer(PROVIDER);
        other.accept(RECIPIENT);
        other.relay(RELAY, "ACTIVE", 41);
        assertEquals("RECIPIENT_MISMATCH", other.satisfyApproval(PROVIDER).code());
    }

    @Test
    void only_the_relay_carries_tokens() {
        for (TestIdentity other : List.of(PROVIDER, ZONE, AGENCY)) {
            assertEquals("NOT_AUTHORISED", scene.relay(other, "ACTIVE", 41).code());
        }
        TestIdentity impostor = TestIdentity.of("BJCOM", Role.RELAY, "BJCOM");
        assertEquals("IDENTITY_INVALID", scene.relay(impostor, "ACTIVE", 41).code());
    }

    @Test
    void a_client_without_its_attribute_or_of_another_organisation_does_nothing() {
        assertEquals(
                "IDENTITY_INVALID",
                scene.offer(TestIdentity.with("ZHD", Map.of("role", "trader"))).code());
        TestIdentity sameCodeElsewhere = TestIdentity.trader("ZCY", TradeScene.PROVIDER_ID);
        assertEquals("ID_INVALID", scene.offer(sameCodeElsewhere).code());
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "extra          | 1                          | MALFORMED",
                "version        | \"1\"                      | MALFORMED",
                "version        | 2                          | NOT_DEFINITE",
                "contractId     | \"CT-CY-2026-0123456789ab\" | ID_INVALID",
                "offerExpiresAt | \"2026-11-24T13:33:05Z\"   | EXPIRED",
                "offerExpiresAt | \"2026-12-01T08:00:00+08:00\" | MALFORMED",
                "contractType   | \"BARTER\"                 | MALFORMED",
                "governingLaw   | \"China\"                  | MALFORMED",
                "conditionsPrecedent | []                    | PRECONDITION_MISSING",
                "dataTerms      | {\"datasetIds\":[\"d\"],\"gradeCode\":\"CORE\",\"personalData\":false,\"onward\":false,\"retentionMonths\":1} | OUT_OF_SCOPE_CORE",
                "parties        | []                         | MALFORMED",
                "currency       | \"CNY\"                    | ATTESTATION_NOT_VALID",
            })
    void an_offer_with_one_member_bent_is_refused(String member, String json, String code) {
        String request = "{\"document\":"
                + Json.write(TradeScene.documentWith(member, json))
                + ",\"attestationId\":\"AT-provider\"}";
        Outcome outcome = scene.ledger.submit(PROVIDER, "TradeContracts:offer", request);
        assertEquals(code, outcome.code(), outcome.message());
        assertEquals(List.of(), outcome.writtenKeys());
    }

    @Test
    void a_contract_is_viewed_by_its_parties_its_zone_and_the_agencies() {
        scene.offer(PROVIDER);
        assertEquals("OK", view(PROVIDER, "CON", CONTRACT_ID).code());
        assertEquals("OK", view(RECIPIENT, "CON", CONTRACT_ID).code());
        assertEquals("OK", view(ZONE, "CON", CONTRACT_ID).code());
        assertEquals("OK", view(AGENCY, "CON", CONTRACT_ID).code());
        assertEquals("NOT_FOUND", view(STRANGER, "CON", CONTRACT_ID).code());
        assertEquals(
                "NOT_FOUND",
                view(TestIdentity.officer("ZCY"), "CON", CONTRACT_ID).code());
    }

    @Test
    void whoever_may_not_read_a_contract_can_not_tell_whether_there_is_one() {
        Outcome absent = view(STRANGER, "CON", CONTRACT_ID);
        scene.offer(PROVIDER);
        assertEquals(absent.message(), view(STRANGER, "CON", CONTRACT_ID).message());
        assertEquals("NOT_FOUND", absent.code());
        assertEquals(
                "OK", view(AGENCY, "CON", CONTRACT_ID.replace("CT-HD", "CT-CY")).code());
    }

    @Test
    void a_token_is_viewed_by_the_channel() {
        scene.relay(RELAY, "ACTIVE", 41);
        assertEquals("OK", view(STRANGER, "TOKEN", CASE_ID).code());
    }

    @Test
    void contracts_live_on_trade_alone() {
        Outcome outcome = TestLedger.on(LedgerChannel.APPROVAL)
                .submit(PROVIDER, "TradeContracts:offer", scene.offerJson("AT-provider"));
        assertEquals("WRONG_CHANNEL", outcome.code());
    }

    private Outcome view(TestIdentity by, String type, String id) {
        return scene.ledger.evaluate(by, "TradeContracts:view", "{\"type\":\"" + type + "\",\"key\":[\"" + id + "\"]}");
    }
}
