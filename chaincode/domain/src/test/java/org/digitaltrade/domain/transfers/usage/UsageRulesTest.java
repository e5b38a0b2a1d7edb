package org.digitaltrade.domain.transfers.usage;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.DATASET;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.digitaltrade.domain.transfers.usage.UsageSamples.USAGE_ID;
import static org.digitaltrade.domain.transfers.usage.UsageSamples.meter;
import static org.digitaltrade.domain.transfers.usage.UsageSamples.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.AnnualScale;
import org.digitaltrade.domain.transfers.CaseEvent;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FakeSources;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.StepUpTriggered;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.digitaltrade.domain.transfers.UsageCounted;
import org.digitaltrade.domain.transfers.UsageNumberConsumed;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleSamples;
import org.digitaltrade.domain.transfers.rules.SensitiveClass;
import org.digitaltrade.domain.transfers.rules.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsageRulesTest {
    private static final TransferCase ACTIVE = TransferSamples.active();

    @Test
    void a_usage_within_the_approval_counts_on_case_manifest_and_meter() {
        UsageReport report = report();
        PartyId handler = HANDLER.party();

        assertEquals(
                Decision.accept(List.<LedgerEvent<?>>of(
                        new UsageRecorded(report, List.of(), handler, NOW),
                        new UsageCounted(
                                CASE_ID, USAGE_ID, DATASET, 2026, report.amounts(), report.windowTo(), handler, NOW),
                        new ManifestUsed(report.manifestHash(), USAGE_ID, handler, NOW),
                        new MeterAdvanced(
                                new Meter(handler, 2026, 50_000, 0, 50_000, 0, 50_000, 0, 1), USAGE_ID, handler, NOW))),
                record(report, new FakeSources()));
    }

    static Stream<Arguments> beyondTheApproval() {
        return Stream.of(
                Arguments.of("recipientId", PartyId.lei("254900ZNYA1FLUQ9U393"), Code.RECIPIENT_NOT_APPROVED),
                Arguments.of("destCountry", new Country("JP"), Code.DESTINATION_NOT_APPROVED),
                Arguments.of("transferMode", TransferMode.REMOTE_ACCESS, Code.MODE_NOT_APPROVED),
                Arguments.of("onward", true, Code.ONWARD_NOT_APPROVED),
                Arguments.of("datasetId", new CodeWord("other"), Code.DATASET_NOT_APPROVED),
                Arguments.of("fieldIds", List.of(new CodeWord("SALARY")), Code.FIELDS_NOT_APPROVED),
                Arguments.of("piSubjects", 150_001, Code.SCOPE_EXCEEDED),
                Arguments.of("recordCount", 900_001L, Code.SCOPE_EXCEEDED),
                Arguments.of("volumeBytes", 3_000_000_001L, Code.SCOPE_EXCEEDED));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("beyondTheApproval")
    void what_goes_beyond_the_approval_is_stored_as_refused(String component, Object value, Code code) {
        UsageReport report = with(report(), component, value);

        assertRefused(report, code, ACTIVE, new FakeSources());
    }

    @Test
    void the_approved_scale_is_the_second_ceiling_to_the_last_person() {
        UsageReport exactly = with(with(report(), "piSubjects", 120_000), "newPi", 120_000);
        UsageReport more = with(with(report(), "piSubjects", 120_001), "newPi", 120_001);

        assertEquals(List.of("UsageRecorded"), firstEvent(record(exactly, new FakeSources())));
        assertRefused(more, Code.SCOPE_EXCEEDED, ACTIVE, new FakeSources());
    }

    @Test
    void usages_of_a_year_add_up_against_the_scale_and_a_refused_one_adds_nothing() {
        TransferCase used = after(ACTIVE, with(with(report(), "piSubjects", 100_000), "newPi", 100_000));
        TransferCase refused = after(used, second(20_001));

        assertEquals(2, refused.usage().lastSeq());
        assertEquals(
                List.of("UsageRecorded"),
                firstEvent(record(with(second(20_000), "seq", 3), refused, new FakeSources())));
        assertRefused(with(second(20_001), "seq", 3), Code.SCOPE_EXCEEDED, refused, new FakeSources());
    }

    @Test
    void a_new_year_begins_a_new_scale_and_a_new_meter() {
        TransferCase used = after(ACTIVE, with(with(report(), "piSubjects", 120_000), "newPi", 120_000));
        UsageReport nextYear = with(
                with(
                        with(second(120_000), "usageId", "US-HD-2027-0000000000a2"),
                        "windowFrom",
                        Instant.parse("2026-12-31T16:00:00Z")),
                "windowTo",
                Instant.parse("2026-12-31T17:00:00Z"));
        Decision<LedgerEvent<?>> decision = UsageRules.record(
                nextYear,
                used,
                new FakeSources().with(meter(120_000, 0)),
                TransferSamples.at(Instant.parse("2026-12-31T18:00:00Z"), HANDLER));

        assertEquals(List.of("UsageRecorded"), firstEvent(decision));
        assertEquals(new Meter(HANDLER.party(), 2027, 120_000, 0, 120_000, 0, 120_000, 0, 1), meterOf(decision));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("seq", 0, Code.SEQ_GAP),
                Arguments.of("seq", 2, Code.SEQ_GAP),
                Arguments.of("windowFrom", report().windowTo(), Code.WINDOW_INVALID),
                Arguments.of("windowFrom", Instant.parse("2025-12-31T15:59:59Z"), Code.WINDOW_INVALID),
                Arguments.of("windowTo", NOW.plusMillis(1), Code.WINDOW_IN_FUTURE),
                Arguments.of("windowFrom", Instant.parse("2026-11-23T15:59:59Z"), Code.WINDOW_OUTSIDE_VALIDITY),
                Arguments.of("manifestHash", hash('e'), Code.DUPLICATE_MANIFEST));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("misfits")
    void what_contradicts_itself_or_the_sequence_leaves_nothing(String component, Object value, Code code) {
        FakeSources known =
                new FakeSources().with(new ManifestUse(hash('e'), "US-HD-2026-00000000000e", HANDLER.party()));

        assertEquals(code, codeOf(record(with(report(), component, value), known)));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("piSubjects", -1, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("spiSubjects", 2_000_000_001, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("newPi", -1, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("newSpi", -1, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("recordCount", -1L, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("volumeBytes", -1L, Code.COUNT_OUT_OF_RANGE),
                Arguments.of("newPi", 50_001, Code.COUNTS_INCONSISTENT),
                Arguments.of("newSpi", 1, Code.COUNTS_INCONSISTENT),
                Arguments.of("manifestAlg", DigestAlgorithm.SHA512, Code.MALFORMED),
                Arguments.of("contractId", Optional.of("contract 7"), Code.ID_INVALID));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("malformed")
    void a_report_has_its_limits(String component, Object value, Code code) {
        assertEquals(code, thrownBy(() -> with(report(), component, value)));
    }

    @Test
    void a_usage_of_another_zone_or_year_has_a_wrong_identifier() {
        assertEquals(
                Code.ID_INVALID,
                thrownBy(() -> record(with(report(), "usageId", "US-CY-2026-0000000000a1"), new FakeSources())));
        assertEquals(
                Code.ID_INVALID,
                thrownBy(() -> record(with(report(), "usageId", "TC-HD-2026-0000000000a1"), new FakeSources())));
    }

    @Test
    void windows_do_not_overlap_but_may_meet() {
        TransferCase used = after(ACTIVE, report());

        assertEquals(
                Code.WINDOW_OVERLAPS,
                codeOf(record(
                        with(second(1), "windowFrom", report().windowTo().minusMillis(1)), used, new FakeSources())));
        assertEquals(List.of("UsageRecorded"), firstEvent(record(second(1), used, new FakeSources())));
    }

    @Test
    void reporting_again_is_told_apart_from_reporting_something_else_under_the_same_name() {
        FakeSources known = new FakeSources()
                .with(new UsageRecord(
                        report(),
                        UsageOutcome.RECORDED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        HANDLER.party(),
                        NOW));
        TransferCase used = after(ACTIVE, report());

        assertEquals(Code.EXISTS, codeOf(record(report(), used, known)));
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT, codeOf(record(with(report(), "recordCount", 1L), used, known)));
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(UsageRules.record(report(), used, known, by(TransferSamples.OTHER_HANDLER))));
    }

    @Test
    void nothing_leaves_under_a_case_that_is_not_active() {
        TransferCase withdrawn = with(ACTIVE, "state", CaseState.SUSPENDED);

        assertEquals(Code.BAD_STATE, codeOf(record(report(), withdrawn, new FakeSources())));
        assertEquals(
                Code.BAD_STATE,
                codeOf(record(report(), TransferSamples.draft(TransferSamples.file()), new FakeSources())));
    }

    @ParameterizedTest
    @CsvSource({
        "949999, 0, UsageRecorded",
        "950000, 0, UsageRefused",
        "0, 9999, UsageRecorded",
        "0, 10000, UsageRefused"
    })
    void a_filed_contract_reaches_to_just_below_the_assessments_threshold(long pi, long spi, String event) {
        assertEquals(List.of(event), firstEvent(record(report(), new FakeSources().with(meter(pi, spi)))));
    }

    @Test
    void crossing_a_threshold_refuses_the_usage_and_stops_the_case() {
        Decision<LedgerEvent<?>> decision = record(report(), new FakeSources().with(meter(950_000, 0)));

        assertEquals(
                Decision.accept(List.<LedgerEvent<?>>of(
                        new UsageRefused(
                                report(),
                                new Rejection(
                                        Code.STEP_UP_REQUIRED,
                                        "with it the year's persons would demand SECURITY_ASSESSMENT"),
                                HANDLER.party(),
                                NOW),
                        new StepUpTriggered(CASE_ID, USAGE_ID, Route.SECURITY_ASSESSMENT, HANDLER.party(), NOW))),
                decision);
    }

    @ParameterizedTest
    @CsvSource({"98999, UsageRecorded", "99000, UsageRefused"})
    void an_exemption_by_volume_ends_at_its_threshold(long meter, String event) {
        CaseFile few = with(TransferSamples.file(), "lines", List.of(with(line(), "piCount", 1_000)));
        UsageReport report = with(with(report(), "newPi", 1_000), "piSubjects", 1_000);

        assertEquals(
                List.of(event),
                firstEvent(record(report, TransferSamples.declared(few), new FakeSources().with(meter(meter, 0)))));
    }

    @Test
    void a_longer_window_adds_up_last_year_too() {
        Meter lastYear = with(meter(950_000, 0), "year", 2025);
        FakeSources known = new FakeSources().with(lastYear);

        assertEquals(List.of("UsageRecorded"), firstEvent(record(report(), known)));
        assertEquals(
                List.of("UsageRefused"), firstEvent(record(report(), known.under(RuleSamples.lawWithLongWindow()))));
    }

    @Test
    void what_is_exempt_is_not_metered() {
        CaseFile transit =
                with(TransferSamples.file(), "lines", List.of(with(line(), "origin", Origin.FOREIGN_TRANSIT)));

        assertEquals(
                List.of("UsageRecorded", "UsageCounted", "ManifestUsed"),
                events(record(report(), TransferSamples.declared(transit), new FakeSources())));
    }

    @Test
    void a_meter_below_the_persons_of_one_usage_is_an_anomaly() {
        UsageReport mostlyKnown = with(report(), "newPi", 10);

        assertEquals(
                new UsageRecorded(mostlyKnown, List.of(UsageFlag.METER_ANOMALY), HANDLER.party(), NOW),
                accepted(record(mostlyKnown, new FakeSources())).get(0));
        assertEquals(
                new UsageRecorded(mostlyKnown, List.of(), HANDLER.party(), NOW),
                accepted(record(mostlyKnown, new FakeSources().with(meter(49_990, 0))))
                        .get(0));
    }

    @Test
    void persons_with_sensitive_information_are_counted_apart() {
        CaseFile sensitive = with(
                TransferSamples.file(),
                "lines",
                List.of(new FlowLine(
                        line().datasetId(),
                        line().origin(),
                        line().grade(),
                        line().importantBasis(),
                        0,
                        10,
                        List.of(SensitiveClass.HEALTH),
                        line().exemptionClaim(),
                        line().evidenceHash(),
                        line().nl(),
                        line().secret(),
                        line().fieldIds(),
                        line().recordCount(),
                        line().volumeBytes())));
        TransferCase active = with(
                with(TransferSamples.active(), "file", sensitive),
                "approval",
                TransferSamples.active()
                        .approval()
                        .map(approval -> with(approval, "scale", new AnnualScale(0, 10, 900_000, 3_000_000_000L))));
        UsageReport report =
                with(with(with(with(report(), "newPi", 0), "piSubjects", 0), "spiSubjects", 10), "newSpi", 10);

        assertEquals(
                new Meter(HANDLER.party(), 2026, 0, 10, 0, 10, 0, 10, 1),
                meterOf(record(report, active, new FakeSources())));
    }

    private static FlowLine line() {
        return TransferSamples.file().lines().get(0);
    }

    /** The next usage, an hour that follows the first one's. */
    private static UsageReport second(int persons) {
        UsageReport next = with(with(report(), "usageId", "US-HD-2026-0000000000a2"), "seq", 2);
        next = with(with(next, "windowFrom", report().windowTo()), "windowTo", NOW);
        next = with(with(next, "manifestHash", hash('f')), "newPi", 0);
        return with(with(next, "piSubjects", persons), "newPi", persons);
    }

    private static TransferCase after(TransferCase before, UsageReport report) {
        TransferCase state = before;
        for (LedgerEvent<?> event : accepted(record(report, before, new FakeSources()))) {
            if (event instanceof CaseEvent ofCase) {
                state = ofCase.applyTo(state);
            }
        }
        return state;
    }

    private static void assertRefused(UsageReport report, Code code, TransferCase transferCase, FakeSources known) {
        List<LedgerEvent<?>> events = accepted(record(report, transferCase, known));

        UsageRecord stored = ((UsageRefused) events.get(0)).applyTo(null);
        assertEquals(Optional.of(code), stored.code());
        assertEquals(UsageOutcome.REFUSED, stored.outcome());
        assertEquals(
                List.of(new UsageNumberConsumed(CASE_ID, report.usageId(), HANDLER.party(), NOW)),
                events.subList(1, events.size()));
    }

    private static Decision<LedgerEvent<?>> record(UsageReport report, FakeSources known) {
        return record(report, ACTIVE, known);
    }

    private static Decision<LedgerEvent<?>> record(UsageReport report, TransferCase transferCase, FakeSources known) {
        return UsageRules.record(report, transferCase, known, by(HANDLER));
    }

    private static List<LedgerEvent<?>> accepted(Decision<LedgerEvent<?>> decision) {
        return decision.fold(events -> events, rejection -> {
            throw new RejectedException(rejection);
        });
    }

    private static List<String> events(Decision<LedgerEvent<?>> decision) {
        return accepted(decision).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private static List<String> firstEvent(Decision<LedgerEvent<?>> decision) {
        return events(decision).subList(0, 1);
    }

    private static Meter meterOf(Decision<LedgerEvent<?>> decision) {
        return accepted(decision).stream()
                .filter(MeterAdvanced.class::isInstance)
                .map(event -> ((MeterAdvanced) event).applyTo(null))
                .findFirst()
                .orElseThrow();
    }
}
