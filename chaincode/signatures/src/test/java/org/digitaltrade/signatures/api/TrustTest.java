package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.PATH_NOT_FOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME;
import static org.digitaltrade.domain.attestations.VerdictCode.SERVICE_NOT_GRANTED_AT_ISSUANCE;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_NOT_PARTY;
import static org.digitaltrade.domain.attestations.VerdictCode.TRUST_LIST_STALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.ContentRule;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.Jurisdiction;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.RecognitionGround;
import org.digitaltrade.domain.attestations.RecognitionInstrument;
import org.digitaltrade.domain.attestations.RecognitionOutcome;
import org.digitaltrade.domain.attestations.RecognitionStatus;
import org.digitaltrade.domain.attestations.RecognitionStatusEntry;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.StatusMapping;
import org.digitaltrade.domain.attestations.SubjectRule;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TypeMapping;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.digitaltrade.signatures.trust.TrustUnavailableException;
import org.digitaltrade.signatures.trust.TrustView;
import org.junit.jupiter.api.Test;

/** Trust services by their history, agreements, and what jurisdictions make of them. */
final class TrustTest {
    private static final Scene SCENE = Scene.of(Suite.P256_SHA256);
    private static final Instant EARLY = Instant.parse("2020-01-01T00:00:00Z");
    private static final PartyId COUNTERPARTY = PartyId.lei("9845DEMOPARTNER00005");

    private static VerifyResult verify(TrustView trust, String... relying) {
        VerifyRequest request = SCENE.request(SCENE.cms().der(), SCENE.lists());
        return AttestationVerifier.verify(
                new VerifyRequest(
                        request.format(),
                        request.digests(),
                        request.signature(),
                        request.evidence(),
                        request.referenceTime(),
                        request.party(),
                        relying.length == 0 ? List.of("CN") : List.of(relying)),
                trust,
                AlgorithmPolicy.BASELINE);
    }

    private static TrustView listing(StatusEntry... history) {
        return new TrustSnapshot(List.of(Scene.listed(SCENE.service(history))), List.of());
    }

    private static StatusEntry status(ServiceStatus status, String from) {
        return new StatusEntry(status, Instant.parse(from));
    }

    @Test
    void the_service_was_granted_when_the_certificate_was_issued() {
        VerdictCode code = verify(listing(status(ServiceStatus.GRANTED, "2025-01-01T00:00:01Z")))
                .code();

        assertEquals(SERVICE_NOT_GRANTED_AT_ISSUANCE, code);
    }

    @Test
    void the_service_is_still_granted_at_the_best_signature_time() {
        VerdictCode withdrawn = verify(listing(
                        new StatusEntry(ServiceStatus.GRANTED, EARLY),
                        status(ServiceStatus.WITHDRAWN, "2026-11-24T12:00:00Z")))
                .code();
        VerdictCode later = verify(listing(
                        new StatusEntry(ServiceStatus.GRANTED, EARLY),
                        status(ServiceStatus.WITHDRAWN, "2026-11-24T12:00:01Z")))
                .code();

        assertEquals(List.of(SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME, PASSED), List.of(withdrawn, later));
    }

    @Test
    void a_withdrawal_that_was_lifted_before_counts_no_more() {
        VerdictCode code = verify(listing(
                        new StatusEntry(ServiceStatus.GRANTED, EARLY),
                        status(ServiceStatus.SUSPENDED, "2025-06-01T00:00:00Z"),
                        status(ServiceStatus.GRANTED, "2025-07-01T00:00:00Z")))
                .code();

        assertEquals(PASSED, code);
    }

    @Test
    void a_stale_list_leaves_the_verdict_open() {
        ListedService stale = new ListedService("CN-TEST", 3, "CN", Scene.AT.minusSeconds(1), SCENE.service());

        assertEquals(
                TRUST_LIST_STALE,
                verify(new TrustSnapshot(List.of(stale), List.of())).code());
    }

    @Test
    void a_service_that_issues_no_certificates_is_no_anchor() {
        TrustServiceEntry service = SCENE.service();
        TrustServiceEntry timestamps = new TrustServiceEntry(
                service.serviceId(),
                service.provider(),
                ServiceType.TSA,
                service.certificates(),
                service.history(),
                service.subjectRule());

        assertEquals(
                PATH_NOT_FOUND,
                verify(new TrustSnapshot(List.of(Scene.listed(timestamps)), List.of()))
                        .code());
    }

    @Test
    void a_list_abroad_gives_effect_there_and_not_at_home() {
        ListedService abroad =
                new ListedService("DE-TEST", 1, "DE", Instant.parse("2027-01-01T00:00:00Z"), SCENE.service());
        VerifyResult result = verify(new TrustSnapshot(List.of(abroad), List.of()), "CN", "DE");

        assertEquals(PASSED, result.code());
        assertEquals(
                List.of(
                        new Recognition("CN", RecognitionBasis.RB0_NONE, Optional.empty()),
                        new Recognition(
                                "DE", RecognitionBasis.RB1_DOMESTIC_LICENSED, Optional.of("DE-TEST@1/test-root"))),
                result.recognitions());
        assertEquals(List.of("DE-TEST@1"), result.trustLists());
    }

    @Test
    void a_body_for_government_affairs_is_a_ground_of_its_own() {
        TrustServiceEntry service = SCENE.service();
        TrustServiceEntry government = new TrustServiceEntry(
                service.serviceId(),
                service.provider(),
                ServiceType.GOV_CA,
                service.certificates(),
                service.history(),
                service.subjectRule());

        assertEquals(
                List.of(new Recognition("CN", RecognitionBasis.RB5_GOVERNMENT_CA, Optional.of("CN-TEST@3/test-root"))),
                verify(new TrustSnapshot(List.of(Scene.listed(government)), List.of()))
                        .recognitions());
    }

    @Test
    void an_agreement_of_the_parties_is_a_ground_in_every_jurisdiction() {
        VerifyResult result = verify(agreeing(agreement(Scene.PARTY, "2026-11-01T00:00:00Z", Optional.empty())));

        assertEquals(PASSED, result.code());
        assertEquals(
                List.of(new Recognition(
                        "CN", RecognitionBasis.RB4_PARTY_AGREEMENT, Optional.of("PA-2026-0123456789ab"))),
                result.recognitions());
    }

    @Test
    void an_agreement_counts_for_its_parties_and_while_it_is_in_force() {
        PartyAgreement others = agreement(PartyId.uscc("91110105MA0DEM021R"), "2026-11-01T00:00:00Z", Optional.empty());
        PartyAgreement joinedLater = agreement(Scene.PARTY, "2026-11-24T12:00:01Z", Optional.empty());
        PartyAgreement ended = agreement(Scene.PARTY, "2026-11-01T00:00:00Z", Optional.of(Scene.AT));

        for (PartyAgreement agreement : List.of(others, joinedLater, ended)) {
            assertEquals(PATH_NOT_FOUND, verify(agreeing(agreement)).code());
        }
    }

    @Test
    void an_agreement_can_t_overrule_the_authority_that_withdrew_a_service() {
        ListedService withdrawn = Scene.listed(SCENE.service(new StatusEntry(ServiceStatus.WITHDRAWN, EARLY)));
        PartyAgreement agreement = agreement(Scene.PARTY, "2026-11-01T00:00:00Z", Optional.empty());

        assertEquals(
                SERVICE_NOT_GRANTED_AT_ISSUANCE,
                verify(new TrustSnapshot(List.of(withdrawn), List.of(agreement)))
                        .code());
    }

    @Test
    void a_service_may_name_its_parties_in_another_attribute_or_an_extension() {
        SubjectRule serialNumber =
                new SubjectRule(SubjectRule.Source.SUBJECT_ATTRIBUTE, "2.5.4.5", "USCC", "LEI", "AUTH");
        SubjectRule extension = new SubjectRule(SubjectRule.Source.EXTENSION, "1.2.156.10260.4.1.4", "", "LEI", "AUTH");
        Scene named = SCENE.withSigner(Scene.signerSpec(Suite.P256_SHA256)
                .with(new ASN1ObjectIdentifier("1.2.156.10260.4.1.4"), false, new DERUTF8String(Scene.PARTY.code()))
                .issuedBy(SCENE.authority()));

        assertEquals(SIGNER_NOT_PARTY, verify(named, serialNumber).code());
        assertEquals(PASSED, verify(named, extension).code());
    }

    @Test
    void a_recognition_asks_what_the_certificate_says_of_itself() {
        Scene qualified = SCENE.withSigner(Scene.signerSpec(Suite.P256_SHA256)
                .with(
                        Extension.certificatePolicies,
                        false,
                        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"))))
                .with(Extension.qCStatements, false, new DERSequence(new DERSequence(new ASN1Encodable[] {
                    new ASN1ObjectIdentifier("0.4.0.1862.1.6"),
                    new DERSequence(new ASN1ObjectIdentifier("0.4.0.1862.1.6.2"))
                })))
                .issuedBy(SCENE.authority()));
        Recognition recognised = new Recognition(
                "CN",
                RecognitionBasis.RB3_REGIONAL_LIST,
                Optional.of("MRA-CN-HK-01@1"),
                RecognitionOutcome.RECOGNISED,
                Optional.of(ServiceType.CA_PKC));

        assertEquals(List.of(recognised), recognised(qualified).recognitions());
        VerifyResult plain = recognised(SCENE);
        assertEquals(List.of(new Recognition("CN", RecognitionBasis.RB0_NONE, Optional.empty())), plain.recognitions());
        assertTrue(plain.facts().contains(new Fact("recognition.MRA-CN-HK-01@1", "CONTENT_NOT_MET")));
    }

    private static VerifyResult recognised(Scene scene) {
        RecognitionTerms terms = new RecognitionTerms(
                "MRA-CN-HK-01",
                1,
                new Jurisdiction("CN"),
                new Jurisdiction("HK"),
                RecognitionGround.REGIONAL_LIST,
                new RecognitionInstrument("Measures", "82/2012", new Hash("00".repeat(32))),
                List.of(new RecognitionStatusEntry(RecognitionStatus.ENACTED, EARLY)),
                List.of(new TypeMapping(ServiceType.CA_PKC, ServiceType.CA_PKC)),
                new StatusMapping(List.of(ServiceStatus.GRANTED), List.of()),
                List.of(new ContentRule(
                        ContentRule.Context.QC_TYPE,
                        ContentRule.Assertion.ALL,
                        List.of("1.3.6.1.4.1.99999.1"),
                        List.of("0.4.0.1862.1.6.2"))),
                List.of(SubjectType.CONTRACT_VERSION));
        ListedService inHongKong =
                new ListedService("HK-TEST", 1, "HK", Instant.parse("2027-01-01T00:00:00Z"), scene.service());
        return AttestationVerifier.verify(
                scene.request(scene.cms().der(), scene.lists()),
                new TrustSnapshot(List.of(inHongKong), List.of(), List.of(terms)),
                AlgorithmPolicy.BASELINE);
    }

    @Test
    void a_ledger_that_can_t_be_read_is_no_verdict() {
        TrustView failing = new TrustView() {
            @Override
            public List<ListedService> servicesNamed(String subjectSha256) {
                throw new IllegalStateException("the peer is gone");
            }

            @Override
            public List<PartyAgreement> agreements() {
                return List.of();
            }
        };

        assertThrows(TrustUnavailableException.class, () -> verify(failing));
    }

    private static VerifyResult verify(Scene scene, SubjectRule rule) {
        TrustServiceEntry service = scene.service();
        TrustServiceEntry ruled = new TrustServiceEntry(
                service.serviceId(),
                service.provider(),
                service.type(),
                service.certificates(),
                service.history(),
                Optional.of(rule));
        return AttestationVerifier.verify(
                scene.request(scene.cms().der(), scene.lists()),
                new TrustSnapshot(List.of(Scene.listed(ruled)), List.of()),
                AlgorithmPolicy.BASELINE);
    }

    private static TrustView agreeing(PartyAgreement agreement) {
        return new TrustSnapshot(List.of(), List.of(agreement));
    }

    private static PartyAgreement agreement(PartyId party, String joinedAt, Optional<Instant> endedAt) {
        AgreementTerms terms = new AgreementTerms(
                "PA-2026-0123456789ab",
                COUNTERPARTY,
                List.of(Base64.getEncoder().encodeToString(SCENE.root().der())),
                List.of(new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA256)),
                new Hash("00".repeat(32)),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2028-01-01T00:00:00Z"));
        return new PartyAgreement(
                terms,
                party,
                EARLY,
                new Hash("11".repeat(32)),
                Optional.of(Instant.parse(joinedAt)),
                Optional.of(terms.counterparty()),
                endedAt);
    }
}
