package org.digitaltrade.contracts.attestations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.attestations.Samples.BJCAC;
import static org.digitaltrade.contracts.attestations.Samples.BJEIT;
import static org.digitaltrade.contracts.attestations.Samples.PARTNER_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptRecognition;
import org.digitaltrade.contracts.attestations.AttestationRequests.Attest;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeRecognition;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.Jurisdiction;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionAnswer;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.RecognitionGround;
import org.digitaltrade.domain.attestations.RecognitionInstrument;
import org.digitaltrade.domain.attestations.RecognitionOutcome;
import org.digitaltrade.domain.attestations.RecognitionQuestion;
import org.digitaltrade.domain.attestations.RecognitionStatus;
import org.digitaltrade.domain.attestations.RecognitionStatusEntry;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusMapping;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TypeMapping;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

/** Recognitions of jurisdictions abroad, from the proposal to the verdict that rests on them. */
final class RecognitionsTest {
    private static final TestIdentity BJCOM = TestIdentity.officer("BJCOM");
    private static final RecognitionStatusEntry ENACTED =
            new RecognitionStatusEntry(RecognitionStatus.ENACTED, Instant.parse("2024-01-01T00:00:00Z"));
    private static final RecognitionStatusEntry REPEALED =
            new RecognitionStatusEntry(RecognitionStatus.REPEALED, Instant.parse("2026-11-24T00:00:00Z"));
    private static final RecognitionTerms FIRST = terms(1, SubjectType.CONTRACT_VERSION, ENACTED);

    private final TestLedger ledger = Samples.empty();

    @Test
    void three_agencies_adopt_and_guard_a_recognition() {
        succeeds(BJCOM, "TrustLists:proposeRecognition", new ProposeRecognition(FIRST));
        assertTrue(ledger.isGuardedBy(
                EndorsementPolicy.allOf(List.of("BJEIT", "BJCAC", "BJCOM")), RecordType.RECOGNITION, "MRA-CN-DE-01"));
        succeeds(BJCAC, "TrustLists:adoptRecognition", adoption(FIRST));
        succeeds(BJEIT, "TrustLists:adoptRecognition", adoption(FIRST));
        assertEquals(RecognitionOutcome.UNKNOWN, asked().best().outcome());
        Samples.adopt(ledger, Samples.listAbroad());
        assertEquals(RecognitionOutcome.NOT_RECOGNISED, asked().best().outcome());
        succeeds(BJCOM, "TrustLists:adoptRecognition", adoption(FIRST));

        assertEquals(recognition(1), asked().best());
    }

    @Test
    void only_officers_of_the_three_agencies_act_and_each_adopts_what_it_names() {
        TestIdentity zone = TestIdentity.officer("ZHD");
        refused(
                "NOT_AUTHORISED: auth:ZHD is no officer of [BJEIT, BJCAC, BJCOM]",
                zone,
                "TrustLists:proposeRecognition",
                new ProposeRecognition(FIRST));
        succeeds(BJEIT, "TrustLists:proposeRecognition", new ProposeRecognition(FIRST));
        refused(
                "NOT_AUTHORISED: auth:ZHD is no officer of [BJEIT, BJCAC, BJCOM]",
                zone,
                "TrustLists:adoptRecognition",
                adoption(FIRST));
        refused(
                "HASH_MISMATCH: what is proposed has the hash " + LedgerTrust.hash(FIRST),
                BJEIT,
                "TrustLists:adoptRecognition",
                new AdoptRecognition("MRA-CN-DE-01", 1, Samples.document()));
        refused(
                "BAD_STATE: MRA-CN-DE-01 has no pending version 2",
                BJEIT,
                "TrustLists:adoptRecognition",
                new AdoptRecognition("MRA-CN-DE-01", 2, LedgerTrust.hash(FIRST)));
        refused(
                "NOT_FOUND: no MRA MRA-CN-DE-02",
                BJEIT,
                "TrustLists:adoptRecognition",
                new AdoptRecognition("MRA-CN-DE-02", 1, LedgerTrust.hash(FIRST)));
    }

    @Test
    void versions_rise_by_one_and_keep_the_past() {
        refused(
                "SEQUENCE_NOT_RISING: MRA-CN-DE-01 comes to version 1 next",
                BJEIT,
                "TrustLists:proposeRecognition",
                new ProposeRecognition(terms(2, SubjectType.CONTRACT_VERSION, ENACTED)));
        adopt(FIRST);
        refused(
                "SEQUENCE_NOT_RISING: MRA-CN-DE-01 comes to version 2 next",
                BJEIT,
                "TrustLists:proposeRecognition",
                new ProposeRecognition(FIRST));
        RecognitionStatusEntry other =
                new RecognitionStatusEntry(RecognitionStatus.ENACTED, Instant.parse("2023-01-01T00:00:00Z"));
        refused(
                "HISTORY_REWRITTEN: the ground and the past of MRA-CN-DE-01 must stay",
                BJEIT,
                "TrustLists:proposeRecognition",
                new ProposeRecognition(terms(2, SubjectType.CONTRACT_VERSION, other)));
        succeeds(
                BJEIT,
                "TrustLists:proposeRecognition",
                new ProposeRecognition(terms(2, SubjectType.CONTRACT_VERSION, ENACTED, REPEALED)));
    }

    @Test
    void a_signature_under_a_recognised_list_abroad_is_valid_until_the_recognition_is_repealed() {
        Samples.adopt(ledger, Samples.listAbroad());
        Attest signature = withoutAgreement(Samples.partner("rsa-cades.cms", "rsa.crl"));
        refused(
                "RECOGNITION_NONE: no ground to recognise the certificate's issuer is known",
                PARTNER_TRADER,
                "Attestations:attest",
                signature);
        adopt(terms(1, SubjectType.DECISION, ENACTED));
        refused(
                "RECOGNITION_NONE: no ground to recognise the certificate's issuer is known",
                PARTNER_TRADER,
                "Attestations:attest",
                signature);
        adopt(terms(2, SubjectType.CONTRACT_VERSION, ENACTED));
        Attestation valid = attested(signature);
        assertEquals(AttestationStatus.VALID, valid.status());
        assertEquals(List.of(recognition(2)), valid.current().result().recognitions());

        adopt(terms(3, SubjectType.CONTRACT_VERSION, ENACTED, REPEALED));
        assertEquals(RecognitionOutcome.NOT_RECOGNISED, asked().best().outcome());
    }

    private RecognitionAnswer asked() {
        RecognitionQuestion question = new RecognitionQuestion(
                new Jurisdiction("CN"),
                Samples.AT,
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of("DE-TEST"),
                Optional.of("rsa-ca"),
                Optional.empty(),
                Optional.empty());
        String answer = ledger.evaluate(BJCAC, "TrustLists:recognised", Json.write(Records.toJson(question)))
                .payload();
        return Records.fromJson(RecognitionAnswer.class, Json.parseObject(answer.getBytes(UTF_8)));
    }

    private Attestation attested(Attest request) {
        String payload = ledger.submit(PARTNER_TRADER, "Attestations:attest", Records.toJson(request))
                .payload();
        return (Attestation) LedgerTypes.parseRecord(RecordType.ATTESTATION, payload.getBytes(UTF_8));
    }

    private void adopt(RecognitionTerms terms) {
        succeeds(BJEIT, "TrustLists:proposeRecognition", new ProposeRecognition(terms));
        for (TestIdentity officer : List.of(BJEIT, BJCAC, BJCOM)) {
            succeeds(officer, "TrustLists:adoptRecognition", adoption(terms));
        }
    }

    private static AdoptRecognition adoption(RecognitionTerms terms) {
        return new AdoptRecognition(terms.mraId(), terms.version(), LedgerTrust.hash(terms));
    }

    private static Recognition recognition(int version) {
        return new Recognition(
                "CN",
                RecognitionBasis.RB2_FOREIGN_APPROVED,
                Optional.of("MRA-CN-DE-01@" + version),
                RecognitionOutcome.RECOGNISED,
                Optional.of(ServiceType.CA_PKC));
    }

    private static RecognitionTerms terms(int version, SubjectType purpose, RecognitionStatusEntry... history) {
        return new RecognitionTerms(
                "MRA-CN-DE-01",
                version,
                new Jurisdiction("CN"),
                new Jurisdiction("DE"),
                RecognitionGround.FOREIGN_APPROVED,
                new RecognitionInstrument("Approval in a test", "1", Samples.document()),
                List.of(history),
                List.of(new TypeMapping(ServiceType.CA_PKC, ServiceType.CA_PKC)),
                new StatusMapping(List.of(ServiceStatus.GRANTED), List.of()),
                List.of(),
                List.of(purpose));
    }

    private static Attest withoutAgreement(Attest request) {
        return new Attest(
                request.subject(),
                request.role(),
                request.party(),
                request.format(),
                request.signature(),
                request.evidence(),
                request.record(),
                Optional.empty(),
                request.relyingParties());
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
