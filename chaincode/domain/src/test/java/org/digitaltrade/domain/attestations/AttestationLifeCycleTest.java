package org.digitaltrade.domain.attestations;

import static org.digitaltrade.domain.attestations.AttestationStatus.CHECKED;
import static org.digitaltrade.domain.attestations.AttestationStatus.FAILED;
import static org.digitaltrade.domain.attestations.AttestationStatus.INDETERMINATE;
import static org.digitaltrade.domain.attestations.AttestationStatus.INVALIDATED;
import static org.digitaltrade.domain.attestations.AttestationStatus.SUPERSEDED;
import static org.digitaltrade.domain.attestations.AttestationStatus.SUSPENDED;
import static org.digitaltrade.domain.attestations.AttestationStatus.VALID;
import static org.digitaltrade.domain.attestations.AttestationStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;
import org.junit.jupiter.api.Test;

/** Who may do what to a recorded attestation, from which status, and where it leads. */
final class AttestationLifeCycleTest {
    private static final Instant SIGNED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Hash DOCUMENT = new Hash("0d".repeat(32));
    private static final PartyId SIGNATORY = PartyId.lei("9845DEMOPARTNER00005");
    private static final PartyId SUBMITTER = PartyId.uscc("91110108MA0DEM013A");
    private static final PartyId RELYING = PartyId.uscc("91110105MA0DEM021R");
    private static final ContentDigest DIGEST = new ContentDigest(DigestAlgorithm.SHA256, "ab".repeat(32));

    /** In the order of the columns below. */
    private static final Map<String, Actor> ACTORS = actors();

    private static Map<String, Actor> actors() {
        Map<String, Actor> actors = new TreeMap<>();
        actors.put("1 signatory", new Actor("PARTNER", SIGNATORY, Role.TRADER));
        actors.put("2 submitter", new Actor("ZHD", SUBMITTER, Role.TRADER));
        actors.put("3 relying", new Actor("ZCY", RELYING, Role.TRADER));
        actors.put("4 BJEIT", officer("BJEIT"));
        actors.put("5 BJCOM", officer("BJCOM"));
        actors.put("6 own zone", new Actor("ZHD", PartyId.authority("ZHD"), Role.ZONE_OFFICER));
        actors.put("7 other zone", new Actor("ZDX", PartyId.authority("ZDX"), Role.ZONE_OFFICER));
        actors.put("8 stranger", new Actor("ZDX", PartyId.uscc("91110115MA0DEM03X1"), Role.TRADER));
        actors.put("9 auditor", new Actor("BJEIT", PartyId.authority("BJEIT"), Role.AUDITOR));
        return actors;
    }

    private static final Map<AttestationStep, BiFunction<Attestation, Invocation, Decision<LedgerEvent<Attestation>>>>
            FUNCTIONS = Map.of(
                    AttestationStep.REASSESS, (one, by) -> reassess(one, by, VerdictCode.PASSED),
                    AttestationStep.SUSPEND, (one, by) -> AttestationLifeCycle.suspend(one, DOCUMENT, by),
                    AttestationStep.LIFT, (one, by) -> AttestationLifeCycle.lift(one, DOCUMENT, by),
                    AttestationStep.NOTIFY_COMPROMISE,
                            (one, by) -> AttestationLifeCycle.notifyCompromise(one, DOCUMENT, SIGNED, by),
                    AttestationStep.RECORD_JUDGMENT,
                            (one, by) -> AttestationLifeCycle.recordJudgment(one, DOCUMENT, by),
                    AttestationStep.SUPERSEDE,
                            (one, by) -> AttestationLifeCycle.supersede(one, attestation("AT-2", VALID), by),
                    AttestationStep.WITHDRAW, AttestationLifeCycle::withdraw);

    /** One character an actor: N not authorised, b bad state, else the first letters of what it leads to. */
    @Test
    void each_step_is_its_actors_only_and_from_its_states_only() {
        Map<String, String> table = new TreeMap<>();
        for (AttestationStep step : AttestationStep.values()) {
            for (AttestationStatus status : stored()) {
                table.put(step + " " + status, row(step, status));
            }
        }

        assertEquals(String.join("\n", expected()), String.join("\n", lines(table)));
    }

    private static List<String> expected() {
        List<String> lines = new ArrayList<>();
        Map<AttestationStep, String> allowed = Map.of(
                AttestationStep.REASSESS, "++++++   ",
                AttestationStep.SUSPEND, "   +     ",
                AttestationStep.LIFT, "   +     ",
                AttestationStep.NOTIFY_COMPROMISE, "+        ",
                AttestationStep.RECORD_JUDGMENT, "   +++   ",
                AttestationStep.SUPERSEDE, "+        ",
                AttestationStep.WITHDRAW, " +       ");
        Map<AttestationStep, Map<AttestationStatus, String>> leads = Map.of(
                AttestationStep.REASSESS, Map.of(VALID, "V", SUSPENDED, "b"),
                AttestationStep.SUSPEND, Map.of(VALID, "S"),
                AttestationStep.LIFT, Map.of(SUSPENDED, "V"),
                AttestationStep.NOTIFY_COMPROMISE, Map.of(VALID, "I", SUSPENDED, "I"),
                AttestationStep.RECORD_JUDGMENT, Map.of(VALID, "I", SUSPENDED, "I"),
                AttestationStep.SUPERSEDE, Map.of(VALID, "U", SUSPENDED, "U"),
                AttestationStep.WITHDRAW, Map.of(CHECKED, "W", INDETERMINATE, "W"));
        for (AttestationStep step : AttestationStep.values()) {
            for (AttestationStatus status : stored()) {
                String outcome = leads.getOrDefault(step, Map.of()).getOrDefault(status, "b");
                lines.add(step + " " + status + " "
                        + allowed.getOrDefault(step, "").replace("+", outcome).replace(" ", "N"));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(Map<String, String> table) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .toList();
    }

    private static String row(AttestationStep step, AttestationStatus status) {
        Attestation attestation = status == SUSPENDED ? suspendedByOrder() : attestation("AT-1", status);
        StringBuilder row = new StringBuilder();
        for (Actor actor : ACTORS.values()) {
            String cell = Optional.ofNullable(FUNCTIONS.get(step))
                    .orElseThrow()
                    .apply(attestation, by(actor, NOW))
                    .fold(events -> letter(events.get(0).applyTo(attestation).status()), rejection -> {
                        assertEquals(
                                true,
                                rejection.code() == Code.NOT_AUTHORISED || rejection.code() == Code.BAD_STATE,
                                rejection.message());
                        return rejection.code() == Code.NOT_AUTHORISED ? "N" : "b";
                    });
            row.append(cell);
        }
        return row.toString();
    }

    private static String letter(AttestationStatus status) {
        return switch (status) {
            case VALID -> "V";
            case SUSPENDED -> "S";
            case INVALIDATED -> "I";
            case SUPERSEDED -> "U";
            case WITHDRAWN -> "W";
            default -> status.name();
        };
    }

    private static List<AttestationStatus> stored() {
        return List.of(VALID, CHECKED, INDETERMINATE, FAILED, SUSPENDED, INVALIDATED, SUPERSEDED, WITHDRAWN);
    }

    @Test
    void new_evidence_confirms_suspends_or_invalidates_and_what_shows_nothing_is_refused() {
        assertEquals(
                List.of("VALID", "SUSPENDED", "SUSPENDED", "INVALIDATED", "INVALIDATED", "ATTESTATION_NOT_VALID"),
                List.of(
                                VerdictCode.PASSED,
                                VerdictCode.SIGNER_ON_HOLD,
                                VerdictCode.CA_REVOKED,
                                VerdictCode.SIGNER_REVOKED,
                                VerdictCode.SIGNER_REVOKED_NO_POE,
                                VerdictCode.REVOCATION_DATA_STALE)
                        .stream()
                        .map(code -> outcome(reassess(attestation("AT-1", VALID), by(officer("BJCOM"), NOW), code)))
                        .toList());
    }

    @Test
    void a_hold_is_lifted_by_evidence_and_an_order_by_the_authority_alone() {
        Attestation held = after(
                attestation("AT-1", VALID),
                reassess(attestation("AT-1", VALID), by(officer("BJCOM"), NOW), VerdictCode.SIGNER_ON_HOLD));
        Invocation authority = by(officer("BJEIT"), NOW);

        assertEquals("BAD_STATE", outcome(AttestationLifeCycle.lift(held, DOCUMENT, authority)));
        assertEquals(
                "VALID",
                outcome(AttestationLifeCycle.reassess(
                        held, signature("cd", "77"), result(VerdictCode.PASSED), authority)));
        assertEquals(
                List.of("BAD_STATE", "VALID"),
                List.of(
                        outcome(reassess(suspendedByOrder(), authority, VerdictCode.PASSED)),
                        outcome(AttestationLifeCycle.lift(suspendedByOrder(), DOCUMENT, authority))));
    }

    @Test
    void evidence_is_about_the_same_signature_and_is_new() {
        Attestation valid = attestation("AT-1", VALID);
        Invocation by = by(officer("BJCOM"), NOW);

        assertEquals(
                List.of("HASH_MISMATCH", "EXISTS", "EXISTS"),
                List.of(
                        outcome(AttestationLifeCycle.reassess(
                                valid, signature("00", "77"), result(VerdictCode.PASSED), by)),
                        outcome(AttestationLifeCycle.reassess(
                                valid, signature("cd", "ee"), result(VerdictCode.PASSED), by)),
                        outcome(AttestationLifeCycle.reassess(
                                valid, signature("cd"), result(VerdictCode.PASSED), by))));
    }

    @Test
    void a_compromise_after_the_signature_leaves_it_good() {
        assertEquals(
                "DATES_INCONSISTENT",
                outcome(AttestationLifeCycle.notifyCompromise(
                        attestation("AT-1", VALID), DOCUMENT, SIGNED.plusSeconds(1), by(actor("1 signatory"), NOW))));
    }

    @Test
    void only_a_valid_signature_of_the_same_party_and_role_takes_another_s_place() {
        Invocation signatory = by(actor("1 signatory"), NOW);

        assertEquals(
                List.of("ATTESTATION_NOT_VALID", "ATTESTATION_NOT_VALID", "CLOCK_BEHIND"),
                List.of(
                        outcome(AttestationLifeCycle.supersede(
                                attestation("AT-1", VALID), attestation("AT-2", CHECKED), signatory)),
                        outcome(AttestationLifeCycle.supersede(
                                attestation("AT-1", VALID), attestation("AT-1", VALID), signatory)),
                        outcome(AttestationLifeCycle.supersede(
                                attestation("AT-1", VALID),
                                attestation("AT-2", VALID),
                                by(actor("1 signatory"), SIGNED.minusSeconds(1))))));
    }

    @Test
    void acts_and_attempts_are_bounded() {
        Attestation full = attestation("AT-1", VALID);
        for (int i = 0; i < Attestation.MAX_ACTS / 2; i++) {
            full = after(full, AttestationLifeCycle.suspend(full, DOCUMENT, by(officer("BJEIT"), NOW)));
            full = after(full, AttestationLifeCycle.lift(full, DOCUMENT, by(officer("BJEIT"), NOW)));
        }

        assertEquals("TOO_LARGE", outcome(AttestationLifeCycle.suspend(full, DOCUMENT, by(officer("BJEIT"), NOW))));
    }

    @Test
    void missing_evidence_may_come_for_thirty_days_and_then_no_more() {
        Attestation open = attestation("AT-1", INDETERMINATE);
        Instant end = SIGNED.plus(Duration.ofDays(30));

        assertEquals(
                List.of("VALID", "EXPIRED", "BAD_STATE"),
                List.of(
                        outcome(completed(open, end)),
                        outcome(completed(open, end.plusSeconds(1))),
                        outcome(completed(attestation("AT-1", WITHDRAWN), end))));
    }

    private static Decision<LedgerEvent<Attestation>> completed(Attestation before, Instant at) {
        return AttestationRules.record(
                "AT-1",
                Optional.of(before),
                RecordWhen.PASSED,
                signature("cd", "99"),
                result(VerdictCode.PASSED),
                by(actor("2 submitter"), at));
    }

    private static Decision<LedgerEvent<Attestation>> reassess(Attestation one, Invocation by, VerdictCode code) {
        return AttestationLifeCycle.reassess(one, signature("cd", "88"), result(code), by);
    }

    private static String outcome(Decision<LedgerEvent<Attestation>> decision) {
        return decision.fold(
                events -> events.get(0)
                        .applyTo(attestation("AT-1", VALID))
                        .status()
                        .name(),
                rejection -> rejection.code().name());
    }

    private static Attestation after(Attestation before, Decision<LedgerEvent<Attestation>> decision) {
        return decision.fold(events -> events.get(0).applyTo(before), rejection -> {
            throw new AssertionError(rejection.message());
        });
    }

    private static Attestation suspendedByOrder() {
        Attestation valid = attestation("AT-1", VALID);
        return after(valid, AttestationLifeCycle.suspend(valid, DOCUMENT, by(officer("BJEIT"), SIGNED)));
    }

    private static Actor actor(String name) {
        return Optional.ofNullable(ACTORS.get(name)).orElseThrow();
    }

    private static Actor officer(String agency) {
        return new Actor(agency, PartyId.authority(agency), Role.AGENCY_OFFICER);
    }

    private static Invocation by(Actor actor, Instant at) {
        return new Invocation("0".repeat(64), at, actor);
    }

    static Attestation attestation(String id, AttestationStatus status) {
        Attempt attempt = new Attempt(
                signature("cd", "ee"),
                result(VerdictCode.PASSED),
                SUBMITTER,
                SIGNED,
                "0".repeat(64),
                Optional.of(Zone.HD));
        return new Attestation(id, status, List.of(attempt));
    }

    private static AttestedSignature signature(String hash, String... evidence) {
        return new AttestedSignature(
                SubjectType.CONTRACT_VERSION,
                DIGEST,
                SignatoryRole.RECIPIENT,
                SIGNATORY,
                SignatureFormat.CMS,
                hash.repeat(32),
                Arrays.stream(evidence)
                        .map(one -> new EvidenceDigest(EvidenceKind.CRL, one.repeat(32)))
                        .toList(),
                List.of(RELYING));
    }

    static VerifyResult result(VerdictCode code, Fact... facts) {
        return new VerifyResult(
                code.indication(),
                code.subIndication(),
                code,
                SignatureLevel.B,
                Optional.of(DIGEST),
                Optional.of(new Signer(
                        "12".repeat(32),
                        "34".repeat(32),
                        "1",
                        SIGNED.minusSeconds(1),
                        Instant.parse("2028-01-01T00:00:00Z"))),
                Optional.empty(),
                Optional.of(new BestSignatureTime(SIGNED, BestSignatureTime.Source.REFERENCE)),
                List.of(new Recognition("CN", RecognitionBasis.RB1_DOMESTIC_LICENSED, Optional.of("CN-TEST@1/ca"))),
                "ALG",
                List.of("CN-TEST@1"),
                "test",
                Arrays.asList(facts));
    }
}
