package org.digitaltrade.domain.transfers.usage;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.digitaltrade.domain.transfers.usage.UsageSamples.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FakeSources;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementRulesTest {
    private static final FileDigests RECEIPT = new FileDigests(hash('a'), hash('b'));
    private static final UsageRecord USAGE = new UsageRecorded(report(), List.of(), HANDLER.party(), NOW).applyTo(null);
    private static final Acknowledgement RECEIVED = new Acknowledgement(RECEIPT, "AT-receipt", NOW);
    private static final FakeSources KNOWN =
            new FakeSources().signedByRecipient("AT-receipt", SubjectType.USAGE_RECEIPT, RECEIPT);

    @Test
    void the_recipients_signed_receipt_is_relayed_by_the_handler() {
        Decision<LedgerEvent<?>> decision = acknowledge(USAGE, RECEIVED, HANDLER);

        assertEquals(
                Decision.accept(List.<LedgerEvent<?>>of(
                        new UsageAcknowledged(USAGE.report().usageId(), RECEIVED, HANDLER.party(), NOW))),
                decision);
        assertEquals(Optional.of(RECEIVED), USAGE.acknowledged(RECEIVED).acknowledgement());
    }

    @Test
    void a_receipt_is_for_a_usage_that_counts_once_and_in_time() {
        assertEquals(Code.NOT_AUTHORISED, codeOf(acknowledge(USAGE, RECEIVED, TransferSamples.OTHER_HANDLER)));
        assertEquals(Code.ACKNOWLEDGED_ALREADY, codeOf(acknowledge(USAGE.acknowledged(RECEIVED), RECEIVED, HANDLER)));
        UsageRecord refused = new UsageRefused(
                        report(), new Rejection(Code.SCOPE_EXCEEDED, "too much"), HANDLER.party(), NOW)
                .applyTo(null);
        assertEquals(Code.BAD_STATE, codeOf(acknowledge(refused, RECEIVED, HANDLER)));
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(acknowledge(USAGE, with(RECEIVED, "receivedAt", NOW.plusMillis(1)), HANDLER)));
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(acknowledge(
                        USAGE,
                        with(RECEIVED, "receivedAt", USAGE.report().windowFrom().minusMillis(1)),
                        HANDLER)));
        assertEquals(
                Code.ATTESTATION_NOT_VALID,
                codeOf(acknowledge(USAGE, with(RECEIVED, "receipt", new FileDigests(hash('c'), hash('d'))), HANDLER)));
    }

    @Test
    void silence_of_more_than_five_days_becomes_visible_once() {
        Instant due = NOW.plus(AcknowledgementRules.ACKNOWLEDGED_WITHIN);
        assertEquals(
                Code.NOT_YET_DUE, codeOf(AcknowledgementRules.flagOverdue(USAGE, at(due, TransferSamples.AUDITOR))));
        assertEquals(
                Decision.accept(List.<LedgerEvent<?>>of(new UsageFlagged(
                        USAGE.report().usageId(),
                        UsageFlag.ACK_OVERDUE,
                        TransferSamples.AUDITOR.party(),
                        due.plusMillis(1)))),
                AcknowledgementRules.flagOverdue(USAGE, at(due.plusMillis(1), TransferSamples.AUDITOR)));
        assertEquals(
                Code.EXISTS,
                codeOf(AcknowledgementRules.flagOverdue(
                        USAGE.flagged(UsageFlag.ACK_OVERDUE), at(due.plusMillis(1), TransferSamples.AUDITOR))));
        assertEquals(
                Code.ACKNOWLEDGED_ALREADY,
                codeOf(AcknowledgementRules.flagOverdue(
                        USAGE.acknowledged(RECEIVED), at(due.plusMillis(1), TransferSamples.AUDITOR))));
    }

    @ParameterizedTest
    @CsvSource({"49999, false", "50000, true", "100000, false"})
    void a_group_that_crosses_a_threshold_together_is_suspected_of_splitting(int others, boolean suspected) {
        PartyId sister = TransferSamples.OTHER_HANDLER.party();
        Enterprise enterprise = new Enterprise(
                HANDLER.party(),
                Zone.HD,
                List.of(),
                Optional.of(new CodeWord("GROUP")),
                List.of(HANDLER.party(), sister));
        FakeSources known =
                new FakeSources().with(enterprise).besides(new Meter(sister, 2026, others, 0, others, 0, others, 0, 1));
        UsageReport report = with(with(report(), "newPi", 50_000), "piSubjects", 50_000);
        List<UsageFlag> flags = UsageRules.record(report, TransferSamples.active(), known, by(HANDLER))
                .fold(events -> ((UsageRecorded) events.get(0)).flags(), rejection -> List.of(UsageFlag.METER_ANOMALY));

        assertEquals(suspected ? List.of(UsageFlag.SPLIT_SUSPECTED) : List.of(), flags);
    }

    private static Decision<LedgerEvent<?>> acknowledge(UsageRecord usage, Acknowledgement given, Actor by) {
        return AcknowledgementRules.acknowledge(usage, given, KNOWN, by(by));
    }
}
