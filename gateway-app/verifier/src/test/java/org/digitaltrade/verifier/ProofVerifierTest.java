package org.digitaltrade.verifier;

import static org.digitaltrade.verifier.Indication.INDETERMINATE;
import static org.digitaltrade.verifier.Indication.TOTAL_FAILED;
import static org.digitaltrade.verifier.Indication.TOTAL_PASSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.verifier.Check.Status;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.junit.jupiter.api.Test;

class ProofVerifierTest {

    private static final SampleNetwork NETWORK = new SampleNetwork();
    private static final SampleOrganisation[] THREE = {NETWORK.cyberspace, NETWORK.commerce, NETWORK.haidian};
    private static final TrustFile TRUST = NETWORK.trust(3);

    // what holds

    @Test
    void a_record_that_three_organisations_state_is_proved() {
        ProofVerdict verdict = verify(NETWORK.bundle(NETWORK.view(), THREE));
        assertEquals(TOTAL_PASSED, verdict.indication());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(CheckCode.TRANSACTIONS, CheckCode.TRANSACTION_ORGANISATIONS)),
                codes(verdict, Status.PASSED));
        assertEquals(
                new Check(CheckCode.ORGANISATIONS, Status.PASSED, "3 of 3 required organisations: BJCAC, BJCOM, ZHD"),
                verdict.check(CheckCode.ORGANISATIONS));
    }

    @Test
    void peers_may_be_asked_one_by_one() {
        ProofBundleBuilder builder = NETWORK.builder();
        for (int i = 0; i < THREE.length; i++) {
            SampleQuestion view = NETWORK.view().at(SampleNetwork.ASKED.plusSeconds(i));
            builder.view(view.proposal(), view.endorsedBy(THREE[i].peer()));
        }
        ProofBundle bundle = builder.build();
        assertEquals(3, bundle.views().size());
        assertEquals(TOTAL_PASSED, verify(bundle).indication());
    }

    @Test
    void answers_to_one_question_are_joined() {
        SampleQuestion view = NETWORK.view();
        ProofBundleBuilder builder = NETWORK.builder();
        for (SampleOrganisation organisation : THREE) {
            builder.view(view.proposal(), view.endorsedBy(organisation.peer()));
        }
        assertEquals(
                NETWORK.bundle(view, THREE).views().size(),
                builder.build().views().size());
        assertEquals(TOTAL_PASSED, verify(builder.build()).indication());
    }

    @Test
    void what_was_not_proved_is_listed_even_so() {
        assertEquals(
                EnumSet.allOf(NotProved.Code.class),
                verify(NETWORK.bundle(NETWORK.view(), THREE)).notProved().stream()
                        .map(NotProved::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_report_is_json_with_hyphenated_status() {
        JsonObject report = verify(NETWORK.bundle(NETWORK.view(), THREE)).toJson();
        String text = Json.write(report);
        assertTrue(text.startsWith("{\"checks\":[{\"code\":\"BUNDLE_FORMAT\",\"detail\":"), text);
        assertTrue(text.contains("\"detail\":\"the bundle has none\",\"status\":\"not-checked\""), text);
        assertEquals("TOTAL_PASSED", report.string("indication"));
    }

    // form

    @Test
    void other_bytes_than_a_proof_file_are_a_format_failure() {
        assertRefused(TOTAL_FAILED, CheckCode.BUNDLE_FORMAT, "no proof".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void white_space_is_a_format_failure() {
        byte[] file = NETWORK.bundle(NETWORK.view(), THREE).canonical();
        assertRefused(TOTAL_FAILED, CheckCode.BUNDLE_FORMAT, Arrays.copyOf(file, file.length + 1));
        String text = new String(file, StandardCharsets.UTF_8);
        assertRefused(
                TOTAL_FAILED,
                CheckCode.BUNDLE_FORMAT,
                text.replaceFirst(",", ", ").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_unknown_field_is_a_format_failure() {
        String text = new String(NETWORK.bundle(NETWORK.view(), THREE).canonical(), StandardCharsets.UTF_8);
        assertRefused(
                TOTAL_FAILED,
                CheckCode.BUNDLE_FORMAT,
                text.replaceFirst("\\{", "{\"a\":1,").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_bundle_without_views_proves_nothing() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        assertRefused(
                TOTAL_FAILED,
                CheckCode.BUNDLE_FORMAT,
                with(bundle, List.of(), List.of()).canonical());
    }

    @Test
    void bytes_that_are_no_answer_are_refused() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        ProofBundle.View view = bundle.views().get(0);
        ProofBundle.View broken =
                new ProofBundle.View(view.proposal(), Base64Bytes.of(new byte[] {7}), view.endorsements());
        assertRefused(
                TOTAL_FAILED,
                CheckCode.ANSWER_BINDING,
                with(bundle, List.of(broken), List.of()).canonical());
    }

    // trust

    @Test
    void an_expired_trust_file_concludes_nothing() {
        byte[] file = NETWORK.bundle(NETWORK.view(), THREE).canonical();
        assertRefused(INDETERMINATE, CheckCode.TRUST_IN_FORCE, file, TRUST, TRUST.expiresAt());
        assertEquals(
                TOTAL_PASSED,
                ProofVerifier.verify(file, TRUST, TRUST.expiresAt().minusSeconds(1))
                        .indication());
    }

    @Test
    void a_trust_file_that_is_not_issued_yet_concludes_nothing() {
        ProofVerdict verdict = ProofVerifier.verify(
                NETWORK.bundle(NETWORK.view(), THREE).canonical(),
                TRUST,
                TRUST.issuedAt().minusSeconds(1));
        assertEquals(Status.FAILED, verdict.check(CheckCode.TRUST_IN_FORCE).status());
    }

    @Test
    void the_trust_file_of_another_network_concludes_nothing() {
        assertRefused(
                INDETERMINATE,
                CheckCode.ENDORSER_TRUSTED,
                NETWORK.bundle(NETWORK.view(), THREE).canonical(),
                new SampleNetwork().trust(3),
                SampleNetwork.VERIFIED);
    }

    @Test
    void nothing_is_said_of_every_endorser_when_one_is_not_known() {
        SampleOrganisation unknown = new SampleOrganisation("ELSEWHERE");
        SampleQuestion view = NETWORK.view();
        ProofBundleBuilder builder = NETWORK.builder();
        for (SampleOrganisation organisation : new SampleOrganisation[] {THREE[0], unknown, THREE[1]}) {
            builder.view(view.proposal(), view.endorsedBy(organisation.peer()));
        }
        ProofVerdict verdict = verify(builder.build());
        assertEquals(Status.FAILED, verdict.check(CheckCode.ENDORSER_TRUSTED).status());
        assertEquals(
                "every endorser that is known is a peer",
                verdict.check(CheckCode.ENDORSER_ROLE).detail());
        assertEquals(
                "every signature of a known endorser is good",
                verdict.check(CheckCode.SIGNATURE).detail());
    }

    @Test
    void one_view_is_not_views() {
        ProofBundleBuilder builder = NETWORK.builder();
        SampleQuestion view = NETWORK.view();
        builder.view(view.proposal(), view.endorsedBy(THREE[0].peer()));
        assertEquals(
                "1 view in canonical form",
                verify(builder.build()).check(CheckCode.BUNDLE_FORMAT).detail());
    }

    @Test
    void a_channel_that_is_not_trusted_concludes_nothing() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        ProofBundle other = new ProofBundle(
                bundle.schema(),
                "approval",
                bundle.type(),
                bundle.key(),
                bundle.record(),
                bundle.views(),
                bundle.transactions());
        assertRefused(INDETERMINATE, CheckCode.CHANNEL_TRUSTED, other.canonical());
    }

    // the question

    @Test
    void a_view_from_another_channel_does_not_count() {
        assertClaimFails(CheckCode.QUESTION, NETWORK.view().on("approval"));
    }

    @Test
    void a_view_by_another_chaincode_does_not_count() {
        assertClaimFails(CheckCode.QUESTION, NETWORK.view().to("other"));
    }

    @Test
    void the_answer_of_another_function_does_not_count() {
        String input = Json.write(SampleNetwork.subject(SampleNetwork.KEY));
        assertClaimFails(CheckCode.QUESTION, NETWORK.view().asking("Parties:register", input));
    }

    @Test
    void a_view_of_another_key_does_not_count() {
        String input = Json.write(SampleNetwork.subject(List.of("uscc:91110105MA0DEM021R")));
        assertClaimFails(CheckCode.QUESTION, NETWORK.view().asking("Parties:view", input));
    }

    @Test
    void a_surplus_argument_does_not_count() {
        String input = Json.write(SampleNetwork.subject(SampleNetwork.KEY));
        assertClaimFails(CheckCode.QUESTION, NETWORK.view().asking("Parties:view", input, "{}"));
    }

    @Test
    void a_hostile_name_cannot_steer_the_readers_terminal() {
        ProofBundle bundle = NETWORK.claim(NETWORK.view().asking("\u001b[2J:view", "{}"), THREE);
        assertEquals(
                "view 1 asks trade/ledger ?[2J:view instead of PTY uscc:91110108MA0DEM013A",
                verify(bundle).check(CheckCode.QUESTION).detail());
    }

    @Test
    void an_error_does_not_count() {
        assertClaimFails(
                CheckCode.QUESTION, NETWORK.view().answered(500, NETWORK.view().answer()));
    }

    @Test
    void an_answer_to_another_question_does_not_count() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        SampleQuestion later = NETWORK.view().at(SampleNetwork.ASKED.plusSeconds(1));
        ProofBundle.View view = bundle.views().get(0);
        ProofBundle.View replayed =
                new ProofBundle.View(Base64Bytes.of(later.proposal()), view.response(), view.endorsements());
        assertRefused(
                TOTAL_FAILED,
                CheckCode.ANSWER_BINDING,
                with(bundle, List.of(replayed), List.of()).canonical());
    }

    // who signed

    @Test
    void too_few_organisations_conclude_nothing() {
        assertRefused(
                INDETERMINATE,
                CheckCode.ORGANISATIONS,
                NETWORK.bundle(NETWORK.view(), NETWORK.cyberspace, NETWORK.haidian)
                        .canonical());
    }

    @Test
    void the_same_organisation_counts_once() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), NETWORK.cyberspace, NETWORK.haidian);
        SampleQuestion again = NETWORK.view().at(SampleNetwork.ASKED.plusSeconds(1));
        List<ProofBundle.View> twice = List.of(
                bundle.views().get(0),
                NETWORK.bundle(again, NETWORK.haidian).views().get(0));
        assertRefused(
                INDETERMINATE,
                CheckCode.ORGANISATIONS,
                with(bundle, twice, List.of()).canonical());
    }

    @Test
    void a_bad_signature_fails_the_proof_even_if_enough_others_are_good() {
        ProofBundle bundle =
                NETWORK.bundle(NETWORK.view(), NETWORK.cyberspace, NETWORK.commerce, NETWORK.haidian, NETWORK.partner);
        List<ProofBundle.SignedBy> signed = bundle.views().get(0).endorsements();
        ProofBundle.SignedBy swapped =
                new ProofBundle.SignedBy(signed.get(3).endorser(), signed.get(0).signature());
        assertRefused(
                TOTAL_FAILED,
                CheckCode.SIGNATURE,
                withEndorsements(bundle, List.of(signed.get(0), signed.get(1), signed.get(2), swapped))
                        .canonical());
    }

    @Test
    void a_client_cannot_stand_for_its_organisations_peer() {
        ProofBundle bundle = NETWORK.bundle(
                NETWORK.view(), List.of(NETWORK.cyberspace.peer(), NETWORK.commerce.peer(), NETWORK.haidian.client()));
        assertRefused(TOTAL_FAILED, CheckCode.ENDORSER_ROLE, bundle.canonical());
    }

    @Test
    void an_orderer_organisation_states_nothing() {
        assertRefused(
                INDETERMINATE,
                CheckCode.ENDORSER_TRUSTED,
                NETWORK.bundle(NETWORK.view(), NETWORK.cyberspace, NETWORK.commerce, NETWORK.orderer)
                        .canonical());
    }

    @Test
    void a_view_from_the_future_concludes_nothing() {
        byte[] file = NETWORK.bundle(NETWORK.view(), THREE).canonical();
        assertRefused(
                INDETERMINATE, CheckCode.VALIDITY, file, TRUST, SampleNetwork.ASKED.minus(Duration.ofMinutes(16)));
    }

    @Test
    void an_endorser_whose_certificate_was_not_valid_yet_concludes_nothing() {
        Instant before = SampleOrganisation.BEGINNING.minus(Duration.ofDays(1));
        assertRefused(
                INDETERMINATE,
                CheckCode.VALIDITY,
                NETWORK.bundle(NETWORK.view().at(before), THREE).canonical());
    }

    @Test
    void an_endorser_whose_certificate_has_expired_concludes_nothing() {
        Instant late = SampleOrganisation.BEGINNING.plus(Duration.ofDays(3650));
        TrustFile longTrust = new TrustFile(
                TRUST.schema(),
                TRUST.network(),
                TRUST.version(),
                TRUST.issuedAt(),
                late.plus(Duration.ofDays(1)),
                TRUST.channels(),
                TRUST.organisations(),
                3);
        assertRefused(
                INDETERMINATE,
                CheckCode.VALIDITY,
                NETWORK.bundle(NETWORK.view(), THREE).canonical(),
                longTrust,
                late);
    }

    // what they state

    @Test
    void a_record_other_than_the_stated_one_fails() {
        Party other = new Party(
                SampleNetwork.PARTY.partyId(),
                new Country("SG"),
                SampleNetwork.PARTY.kind(),
                Optional.empty(),
                SampleNetwork.PARTY.registeredBy(),
                SampleNetwork.PARTY.registeredAt());
        ByteString answer = ByteString.copyFrom(Json.canonical(SampleNetwork.statement(other)));
        assertClaimFails(CheckCode.RECORD, NETWORK.view().answered(200, answer));
    }

    @Test
    void an_absent_record_fails() {
        JsonObject absent = SampleNetwork.subject(SampleNetwork.KEY).with("absent", new JsonBoolean(true));
        assertClaimFails(CheckCode.RECORD, NETWORK.view().answered(200, ByteString.copyFrom(Json.canonical(absent))));
    }

    @Test
    void an_answer_that_is_no_json_fails() {
        assertClaimFails(CheckCode.RECORD, NETWORK.view().answered(200, ByteString.copyFromUtf8("yes")));
    }

    @Test
    void a_record_with_another_key_fails() {
        List<String> otherKey = List.of("uscc:91110105MA0DEM021R");
        SampleQuestion view = NETWORK.view()
                .asking("Parties:view", Json.write(SampleNetwork.subject(otherKey)))
                .answered(
                        200,
                        ByteString.copyFrom(Json.canonical(SampleNetwork.subject(otherKey)
                                .with("absent", new JsonBoolean(false))
                                .with(
                                        "record",
                                        NETWORK.bundle(NETWORK.view(), THREE).record()))));
        ProofBundle bundle = new ProofBundleBuilder("trade", "PTY", otherKey)
                .view(view.proposal(), view.endorsedBy(peers()))
                .build();
        assertRefused(TOTAL_FAILED, CheckCode.RECORD_KEY, bundle.canonical());
    }

    @Test
    void a_type_that_the_ledger_does_not_have_fails() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        ProofBundle other = new ProofBundle(
                bundle.schema(), "trade", "XYZ", bundle.key(), bundle.record(), bundle.views(), List.of());
        assertRefused(TOTAL_FAILED, CheckCode.RECORD_KEY, other.canonical());
    }

    @Test
    void a_key_that_no_ledger_could_hold_fails_without_an_exception() {
        ProofBundle bundle = NETWORK.bundle(NETWORK.view(), THREE);
        ProofBundle other = new ProofBundle(
                bundle.schema(), "trade", "PTY", List.of(), bundle.record(), bundle.views(), bundle.views());
        assertRefused(TOTAL_FAILED, CheckCode.RECORD_KEY, other.canonical());
    }

    private static SigningIdentity[] peers() {
        return Arrays.stream(THREE).map(SampleOrganisation::peer).toArray(SigningIdentity[]::new);
    }

    private static void assertClaimFails(CheckCode code, SampleQuestion view) {
        assertRefused(TOTAL_FAILED, code, NETWORK.claim(view, THREE).canonical());
    }

    private static void assertRefused(Indication indication, CheckCode code, byte[] file) {
        assertRefused(indication, code, file, TRUST, SampleNetwork.VERIFIED);
    }

    private static void assertRefused(Indication indication, CheckCode code, byte[] file, TrustFile trust, Instant at) {
        ProofVerdict verdict = ProofVerifier.verify(file, trust, at);
        assertEquals(indication, verdict.indication(), () -> Json.write(verdict.toJson()));
        assertTrue(codes(verdict, Status.FAILED).contains(code), () -> Json.write(verdict.toJson()));
    }

    private static ProofVerdict verify(ProofBundle bundle) {
        return ProofVerifier.verify(bundle.canonical(), TRUST, SampleNetwork.VERIFIED);
    }

    private static Set<CheckCode> codes(ProofVerdict verdict, Status status) {
        return verdict.checks().stream()
                .filter(check -> check.status() == status)
                .map(Check::code)
                .collect(Collectors.toSet());
    }

    private static ProofBundle withEndorsements(ProofBundle bundle, List<ProofBundle.SignedBy> endorsements) {
        ProofBundle.View view = bundle.views().get(0);
        return with(bundle, List.of(new ProofBundle.View(view.proposal(), view.response(), endorsements)), List.of());
    }

    private static ProofBundle with(
            ProofBundle bundle, List<ProofBundle.View> views, List<ProofBundle.View> transactions) {
        return new ProofBundle(
                bundle.schema(), bundle.channel(), bundle.type(), bundle.key(), bundle.record(), views, transactions);
    }
}
