package org.digitaltrade.contracts.attestations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.attestations.Samples.BJCAC;
import static org.digitaltrade.contracts.attestations.Samples.BJEIT;
import static org.digitaltrade.contracts.attestations.Samples.ENTERPRISE_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.attestations.AttestationRequests.ByDocument;
import org.digitaltrade.contracts.attestations.AttestationRequests.NotifyCompromise;
import org.digitaltrade.contracts.attestations.AttestationRequests.OfAttestation;
import org.digitaltrade.contracts.attestations.AttestationRequests.Reassess;
import org.digitaltrade.contracts.attestations.AttestationRequests.Standing;
import org.digitaltrade.contracts.attestations.AttestationRequests.Supersede;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStanding;
import org.digitaltrade.domain.attestations.AttestationStanding.Reason;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

/** What happens to an attestation after its verdict, on the ledger. */
final class LifeCycleTest {
    private static final Hash ORDER = new Hash("0d".repeat(32));

    private final TestLedger ledger = Samples.trusting();
    private final String id = attested();

    @Test
    void new_revocation_data_confirms_the_signature_at_its_own_time() {
        ledger.at(Samples.AT.plusSeconds(86_400));
        succeeds(ENTERPRISE_TRADER, "Attestations:reassess", reassess("ec-cades.cms", "ec-late.crl"));

        assertEquals(AttestationStatus.VALID, attestation().status());
        assertEquals(2, attestation().attempts().size());
        refused(
                "EXISTS: this evidence was judged already",
                ENTERPRISE_TRADER,
                "Attestations:reassess",
                reassess("ec-cades.cms", "ec-late.crl"));
        refused(
                "HASH_MISMATCH: the attested signature has the hash "
                        + attestation().signature().signatureSha256(),
                ENTERPRISE_TRADER,
                "Attestations:reassess",
                reassess("rsa-cades.cms", "ec-late.crl"));
    }

    @Test
    void the_authority_suspends_and_lifts() {
        succeeds(BJEIT, "Attestations:suspend", new ByDocument(id, ORDER));
        assertEquals(AttestationStatus.SUSPENDED, attestation().status());
        refused(
                "BAD_STATE: suspended by order of the authority, which lifts it",
                ENTERPRISE_TRADER,
                "Attestations:reassess",
                reassess("ec-cades.cms", "ec-late.crl"));
        refused("NOT_AUTHORISED: auth:BJCAC may not LIFT " + id, BJCAC, "Attestations:lift", new ByDocument(id, ORDER));
        succeeds(BJEIT, "Attestations:lift", new ByDocument(id, ORDER));

        assertEquals(AttestationStatus.VALID, attestation().status());
        assertEquals(2, attestation().acts().size());
    }

    @Test
    void a_notice_of_compromise_and_a_judgment_invalidate_for_good() {
        refused(
                "DATES_INCONSISTENT: the signature is of 2026-11-24T12:00:00Z, before the compromise",
                ENTERPRISE_TRADER,
                "Attestations:notifyCompromise",
                new NotifyCompromise(id, ORDER, Samples.AT.plusSeconds(1)));
        succeeds(ENTERPRISE_TRADER, "Attestations:notifyCompromise", new NotifyCompromise(id, ORDER, Samples.AT));

        assertEquals(AttestationStatus.INVALIDATED, attestation().status());
        refused(
                "BAD_STATE: " + id + " is INVALIDATED",
                BJCAC,
                "Attestations:recordJudgment",
                new ByDocument(id, ORDER));
        refused(
                "BAD_STATE: " + id + " is INVALIDATED",
                ENTERPRISE_TRADER,
                "Attestations:attest",
                Samples.enterprise("ec-cades.cms", "ec.crl"));
    }

    @Test
    void nothing_is_superseded_by_itself_and_a_valid_signature_is_not_withdrawn() {
        refused(
                "ATTESTATION_NOT_VALID: " + id + " can't take its place",
                ENTERPRISE_TRADER,
                "Attestations:supersede",
                new Supersede(id, id));
        refused("BAD_STATE: " + id + " is VALID", ENTERPRISE_TRADER, "Attestations:withdraw", new OfAttestation(id));
    }

    @Test
    void a_service_that_is_withdrawn_later_leaves_the_signature_good_for_the_past() {
        Instant later = Samples.AT.plusSeconds(60);
        Samples.adopt(
                ledger,
                Samples.list(2, Samples.service(Samples.granted(), new StatusEntry(ServiceStatus.WITHDRAWN, later))));

        assertEquals(
                new AttestationStanding(
                        id,
                        AttestationStatus.VALID,
                        AttestationStatus.VALID_HISTORIC,
                        later,
                        List.of(Reason.SERVICE_NO_LONGER_GRANTED),
                        Optional.of(Samples.AT.plus(AttestationStanding.REVIEW_PERIOD))),
                standing(ENTERPRISE_TRADER, later));
        assertEquals(
                AttestationStatus.VALID, standing(ENTERPRISE_TRADER, Samples.AT).status());
    }

    @Test
    void a_stranger_learns_nothing() {
        TestIdentity stranger = TestIdentity.trader("ZCY", PartyId.uscc("91110105MA0DEM021R"));

        assertEquals(
                "NOT_FOUND: no ATT " + id,
                ledger.evaluate(
                                stranger,
                                "Attestations:standing",
                                Json.write(Records.toJson(new Standing(id, Optional.empty()))))
                        .message());
    }

    private AttestationStanding standing(TestIdentity by, Instant at) {
        String answer = ledger.evaluate(
                        by, "Attestations:standing", Json.write(Records.toJson(new Standing(id, Optional.of(at)))))
                .payload();
        return Records.fromJson(AttestationStanding.class, Json.parseObject(answer.getBytes(UTF_8)));
    }

    private String attested() {
        String payload = ledger.submit(
                        ENTERPRISE_TRADER,
                        "Attestations:attest",
                        Records.toJson(Samples.enterprise("ec-cades.cms", "ec.crl")))
                .payload();
        return ((Attestation) LedgerTypes.parseRecord(RecordType.ATTESTATION, payload.getBytes(UTF_8))).attestationId();
    }

    private Attestation attestation() {
        return (Attestation) ledger.record(RecordType.ATTESTATION, id).orElseThrow();
    }

    private Reassess reassess(String cms, String evidence) {
        return new Reassess(id, Samples.base64(cms), List.of(Samples.base64(evidence)), Optional.empty());
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
