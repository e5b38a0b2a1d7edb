package org.digitaltrade.domain.attestations;

import static org.digitaltrade.domain.attestations.RecognitionSamples.ENACTED;
import static org.digitaltrade.domain.attestations.RecognitionSamples.POLICY;
import static org.digitaltrade.domain.attestations.RecognitionSamples.REPEALED;
import static org.digitaltrade.domain.attestations.RecognitionSamples.entry;
import static org.digitaltrade.domain.attestations.RecognitionSamples.granted;
import static org.digitaltrade.domain.attestations.RecognitionSamples.service;
import static org.digitaltrade.domain.attestations.RecognitionSamples.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Refusals;
import org.digitaltrade.domain.attestations.ContentRule.Assertion;
import org.digitaltrade.domain.attestations.ContentRule.Context;
import org.digitaltrade.domain.attestations.RecognitionAnswer.Candidate;
import org.junit.jupiter.api.Test;

/** Who recognises whom, since when and until when, and as what. */
final class RecognitionTest {
    private static final String ISSUED = "2025-01-01T00:00:00Z";
    private static final String SIGNED = "2026-05-01T00:00:00Z";
    private static final CertificateContent WITH_POLICY = new CertificateContent(List.of(POLICY), List.of());

    @Test
    void a_recognition_holds_where_it_was_enacted_at_issuance_and_at_the_signature() {
        RecognitionTerms repealed = terms(ENACTED, REPEALED);

        assertEquals(List.of(), objections(repealed, service(ISSUED, SIGNED)));
        assertEquals(
                List.of(RecognitionObjection.NOT_ENACTED_AT_SIGNATURE),
                objections(repealed, service(ISSUED, "2026-06-01T00:00:00Z")));
        assertEquals(
                List.of(RecognitionObjection.NOT_ENACTED_AT_ISSUANCE),
                objections(repealed, service("2023-12-31T23:59:59Z", SIGNED)));
        assertEquals(
                List.of(RecognitionObjection.NOT_ENACTED_AT_ISSUANCE, RecognitionObjection.NOT_ENACTED_AT_SIGNATURE),
                objections(repealed, service("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z")));
    }

    @Test
    void types_statuses_and_content_are_mapped_and_what_isn_t_named_isn_t_recognised() {
        JudgedService other = judged(entry(ServiceType.CA_PKC, granted()));
        JudgedService national =
                judged(entry(ServiceType.CA_QC, new StatusEntry(ServiceStatus.RECOGNISED_NATIONAL, Instant.EPOCH)));
        RecognitionTerms asking = asking(Assertion.ALL);

        assertEquals(List.of(RecognitionObjection.TYPE_NOT_MAPPED), objections(terms(ENACTED), other));
        assertEquals(List.of(RecognitionObjection.STATUS_NOT_ACCEPTED), objections(terms(ENACTED), national));
        assertEquals(List.of(RecognitionObjection.CONTENT_NOT_MET), objections(asking, service(ISSUED, SIGNED)));
        assertEquals(List.of(), asking.objections(service(ISSUED, SIGNED), WITH_POLICY));
    }

    @Test
    void a_rule_of_content_wants_all_any_or_none_of_its_identifiers() {
        CertificateContent both = new CertificateContent(List.of(POLICY), List.of("0.4.0.1862.1.1"));
        List<CertificateContent> certificates = List.of(CertificateContent.NONE, WITH_POLICY, both);

        assertEquals(
                List.of(List.of(false, false, true), List.of(false, true, true), List.of(true, false, false)),
                List.of(Assertion.ALL, Assertion.ANY, Assertion.NONE).stream()
                        .map(assertion ->
                                new ContentRule(Context.QC_TYPE, assertion, List.of(POLICY), List.of("0.4.0.1862.1.1")))
                        .map(rule -> certificates.stream().map(rule::isMetBy).toList())
                        .toList());
    }

    @Test
    void each_ground_is_a_basis_of_its_own_and_a_lower_kind_is_said_to_be_lower() {
        assertEquals(
                List.of(
                        recognition(RecognitionBasis.RB2_FOREIGN_APPROVED, ServiceType.CA_QC),
                        recognition(RecognitionBasis.RB3_REGIONAL_LIST, ServiceType.CA_QC),
                        recognition(RecognitionBasis.RB6_MUTUAL_RECOGNITION, ServiceType.CA_QC),
                        recognition(RecognitionBasis.RB3_REGIONAL_LIST, ServiceType.CA_PKC)),
                List.of(
                        ground(terms(1, RecognitionGround.FOREIGN_APPROVED, ServiceType.CA_QC, List.of(), ENACTED)),
                        ground(terms(ENACTED)),
                        ground(terms(1, RecognitionGround.MUTUAL_RECOGNITION, ServiceType.CA_QC, List.of(), ENACTED)),
                        ground(terms(1, RecognitionGround.REGIONAL_LIST, ServiceType.CA_PKC, List.of(), ENACTED))));
    }

    @Test
    void no_recognition_leads_to_a_further_one_and_none_works_both_ways() {
        JudgedService inDE = new JudgedService(
                "DE-TSL@1/ca", "DE", entry(ServiceType.CA_QC, granted()), Instant.parse(ISSUED), Instant.parse(SIGNED));

        assertEquals(
                Optional.empty(),
                Recognising.ground("CN", List.of(inDE), List.of(terms(ENACTED)), CertificateContent.NONE));
        assertEquals(
                Optional.empty(),
                Recognising.ground(
                        "MO", List.of(service(ISSUED, SIGNED)), List.of(terms(ENACTED)), CertificateContent.NONE));
    }

    @Test
    void the_union_acts_for_its_members_and_for_nobody_else() {
        Jurisdiction union = new Jurisdiction("EU");

        assertEquals(
                List.of(true, true, false, false),
                List.of("DE", "EU", "GB", "CN").stream().map(union::covers).toList());
        assertEquals(Code.COUNTRY_UNKNOWN, Refusals.thrownBy(() -> new Jurisdiction("XX")));
    }

    @Test
    void the_answer_names_status_staleness_and_every_recognition_examined() {
        TrustServiceEntry withdrawn = entry(
                ServiceType.CA_QC,
                granted(),
                new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-04-01T00:00:00Z")));

        assertEquals(
                List.of(
                        RecognitionOutcome.RECOGNISED,
                        RecognitionOutcome.NOT_RECOGNISED,
                        RecognitionOutcome.NOT_RECOGNISED,
                        RecognitionOutcome.UNKNOWN,
                        RecognitionOutcome.UNKNOWN),
                List.of(
                        outcome(candidate(entry(ServiceType.CA_QC, granted()), "2027-01-01T00:00:00Z"), terms(ENACTED)),
                        outcome(
                                candidate(entry(ServiceType.CA_QC, granted()), "2027-01-01T00:00:00Z"),
                                terms(ENACTED, REPEALED)),
                        outcome(candidate(withdrawn, "2027-01-01T00:00:00Z"), terms(ENACTED)),
                        outcome(candidate(entry(ServiceType.CA_QC, granted()), "2026-06-30T00:00:00Z"), terms(ENACTED)),
                        RecognitionAnswer.to(question("2026-07-01T00:00:00Z"), List.of(), List.of(terms(ENACTED)))
                                .best()
                                .outcome()));
        assertEquals(
                List.of(new RecognitionAnswer.Examined(
                        "MRA-CN-HK-01@1", List.of(RecognitionObjection.NOT_ENACTED_AT_SIGNATURE))),
                RecognitionAnswer.to(
                                question("2026-07-01T00:00:00Z"),
                                List.of(candidate(entry(ServiceType.CA_QC, granted()), "2027-01-01T00:00:00Z")),
                                List.of(terms(ENACTED, REPEALED)))
                        .services()
                        .get(0)
                        .examined());
    }

    @Test
    void a_question_names_a_service_in_one_way_and_times_in_their_order() {
        Jurisdiction china = new Jurisdiction("CN");
        Instant at = Instant.parse(SIGNED);
        Optional<Hash> issuer = Optional.of(new Hash("00".repeat(32)));
        Optional<String> id = Optional.of("x");

        assertEquals(
                List.of(Code.MALFORMED, Code.MALFORMED, Code.MALFORMED),
                List.of(
                        Refusals.thrownBy(() -> new RecognitionQuestion(
                                china, at, Optional.empty(), id, Optional.empty(), Optional.empty(), Optional.empty())),
                        Refusals.thrownBy(() ->
                                new RecognitionQuestion(china, at, Optional.empty(), id, id, issuer, Optional.empty())),
                        Refusals.thrownBy(() -> new RecognitionQuestion(
                                china,
                                at,
                                Optional.of(at.plusSeconds(1)),
                                id,
                                id,
                                Optional.empty(),
                                Optional.empty()))));
    }

    @Test
    void terms_are_refused_that_contradict_themselves() {
        RecognitionStatusEntry again = new RecognitionStatusEntry(RecognitionStatus.ENACTED, REPEALED.from());
        RecognitionStatusEntry early =
                new RecognitionStatusEntry(RecognitionStatus.REPEALED, RecognitionSamples.ENACTED_AT);

        assertEquals(
                List.of(Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.TOO_LARGE),
                List.of(
                        Refusals.thrownBy(() -> terms()),
                        Refusals.thrownBy(() -> terms(REPEALED)),
                        Refusals.thrownBy(() -> terms(ENACTED, again)),
                        Refusals.thrownBy(() -> terms(ENACTED, early)),
                        Refusals.thrownBy(() -> new StatusMapping(List.of(ServiceStatus.SUSPENDED), List.of())),
                        Refusals.thrownBy(() -> new ContentRule(
                                Context.QC_TYPE,
                                Assertion.ALL,
                                Collections.nCopies(ContentRule.MAX_IDENTIFIERS + 1, POLICY),
                                List.of()))));
        assertEquals(
                List.of(Code.MALFORMED, Code.MALFORMED),
                List.of(
                        Refusals.thrownBy(
                                () -> new ContentRule(Context.QC_TYPE, Assertion.ALL, List.of("no.oid"), List.of())),
                        Refusals.thrownBy(() ->
                                new StatusMapping(List.of(ServiceStatus.GRANTED), List.of(ServiceStatus.GRANTED)))));
    }

    private static List<RecognitionObjection> objections(RecognitionTerms terms, JudgedService service) {
        return terms.objections(service, CertificateContent.NONE);
    }

    private static JudgedService judged(TrustServiceEntry entry) {
        return new JudgedService("HK-LIST@4/hk-ca", "HK", entry, Instant.parse(ISSUED), Instant.parse(SIGNED));
    }

    private static RecognitionTerms asking(Assertion assertion) {
        ContentRule rule = new ContentRule(Context.QC_COMPLIANCE, assertion, List.of(POLICY), List.of());
        return terms(1, RecognitionGround.REGIONAL_LIST, ServiceType.CA_QC, List.of(rule), ENACTED);
    }

    private static Optional<Recognition> ground(RecognitionTerms terms) {
        return Recognising.ground("CN", List.of(service(ISSUED, SIGNED)), List.of(terms), CertificateContent.NONE);
    }

    private static Optional<Recognition> recognition(RecognitionBasis basis, ServiceType as) {
        return Optional.of(new Recognition(
                "CN",
                basis,
                Optional.of("MRA-CN-HK-01@1"),
                as == ServiceType.CA_QC ? RecognitionOutcome.RECOGNISED : RecognitionOutcome.RECOGNISED_LOWER,
                Optional.of(as)));
    }

    private static Candidate candidate(TrustServiceEntry entry, String nextUpdate) {
        return new Candidate("HK-LIST@4/hk-ca", "HK", Instant.parse(nextUpdate), entry);
    }

    private static RecognitionQuestion question(String at) {
        return new RecognitionQuestion(
                new Jurisdiction("CN"),
                Instant.parse(at),
                Optional.of(Instant.parse(ISSUED)),
                Optional.of("HK-LIST"),
                Optional.of("hk-ca"),
                Optional.empty(),
                Optional.empty());
    }

    private static RecognitionOutcome outcome(Candidate candidate, RecognitionTerms terms) {
        return RecognitionAnswer.to(question("2026-07-01T00:00:00Z"), List.of(candidate), List.of(terms))
                .best()
                .outcome();
    }
}
