package org.digitaltrade.domain.transfers.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.Amounts;
import org.digitaltrade.domain.transfers.CaseStep;
import org.digitaltrade.domain.transfers.Classifier;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.StepUpTriggered;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.UsageCounted;
import org.digitaltrade.domain.transfers.UsageNumberConsumed;
import org.digitaltrade.domain.transfers.UsageTotals;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/**
 * Records what left. A report that contradicts itself or the sequence leaves nothing; one that goes beyond the approval
 * or a threshold is stored as refused, because a regulator must see it.
 */
public final class UsageRules {

    private UsageRules() {}

    /**
     * @return events on usage, case, meter and manifest; a refusal leaves out what doesn't count
     * @throws RejectedException ID_INVALID
     */
    public static Decision<LedgerEvent<?>> record(
            UsageReport report, TransferCase transferCase, UsageSources known, Invocation by) {
        Optional<Rejection> objection = CaseStep.RECORD_USAGE
                .notAuthorised(transferCase, by.actor())
                .or(() -> repetition(report, known, by))
                .or(() -> CaseStep.RECORD_USAGE.objection(transferCase, by))
                .or(() -> misfit(report, transferCase, known, by));
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        LedgerIds.check(UsageReport.PREFIX, report.usageId(), by);
        return UsageScope.violation(report, transferCase)
                .map(violation -> refuse(report, violation, by))
                .orElseGet(() -> count(report, transferCase, known, by));
    }

    private static Decision<LedgerEvent<?>> refuse(UsageReport report, Rejection violation, Invocation by) {
        PartyId actor = by.actor().party();
        return Decision.accept(List.of(
                new UsageRefused(report, violation, actor, by.txTime()),
                new UsageNumberConsumed(report.caseId(), report.usageId(), actor, by.txTime())));
    }

    private static Decision<LedgerEvent<?>> stepUp(UsageReport report, Route demanded, Invocation by) {
        PartyId actor = by.actor().party();
        Rejection refusal = new Rejection(Code.STEP_UP_REQUIRED, "with it the year's persons would demand " + demanded);
        return Decision.accept(List.of(
                new UsageRefused(report, refusal, actor, by.txTime()),
                new StepUpTriggered(report.caseId(), report.usageId(), demanded, actor, by.txTime())));
    }

    private static Decision<LedgerEvent<?>> count(
            UsageReport report, TransferCase transferCase, UsageSources known, Invocation by) {
        FlowLine line = transferCase.file().line(report.datasetId()).orElseThrow();
        RuleSet law = known.ruleSet(transferCase.classified().ruleSet());
        if (!line.hasPI()) {
            return Decision.accept(counted(report, Optional.empty(), List.of(), by));
        }
        boolean counts = law.counts(transferCase.classified().row(line.datasetId()));
        MeterReading including =
                known.window(transferCase.processor(), law, report.year()).plus(report.newPi(), report.newSpi());
        if (!counts) {
            // What the case itself has exported isn't in the meter, and a list may have thresholds of its own.
            Amounts own = transferCase.usage().of(report.year().getValue());
            including = including.plus(own.pi(), own.spi());
        }
        Route demanded = Classifier.route(transferCase.file(), line, law, including, known.pinned(transferCase))
                .route();
        if (demanded.isStricterThan(transferCase.classified().route())) {
            return stepUp(report, demanded, by);
        }
        if (!counts) {
            return Decision.accept(counted(report, Optional.empty(), List.of(), by));
        }
        Meter meter = known.meter(transferCase.processor(), report.year()).plus(report);
        List<UsageFlag> flags = new ArrayList<>();
        if (meter.isAnomalous()) {
            flags.add(UsageFlag.METER_ANOMALY);
        }
        if (GroupMeter.suggestsSplitting(transferCase.processor(), including, law, report.year(), known)) {
            flags.add(UsageFlag.SPLIT_SUSPECTED);
        }
        return Decision.accept(counted(report, Optional.of(meter), flags, by));
    }

    /** @param advanced the meter with this usage, if it counts there */
    private static List<LedgerEvent<?>> counted(
            UsageReport report, Optional<Meter> advanced, List<UsageFlag> flags, Invocation by) {
        PartyId actor = by.actor().party();
        List<LedgerEvent<?>> events = new ArrayList<>();
        events.add(new UsageRecorded(report, flags, actor, by.txTime()));
        events.add(new UsageCounted(
                report.caseId(),
                report.usageId(),
                report.datasetId(),
                report.year().getValue(),
                report.amounts(),
                report.windowTo(),
                actor,
                by.txTime()));
        events.add(new ManifestUsed(report.manifestHash(), report.usageId(), actor, by.txTime()));
        advanced.ifPresent(meter -> events.add(new MeterAdvanced(meter, report.usageId(), actor, by.txTime())));
        return events;
    }

    private static Optional<Rejection> repetition(UsageReport report, UsageSources known, Invocation by) {
        return known.usage(report.usageId())
                .map(before -> before.report().equals(report)
                                && before.submittedBy().equals(by.actor().party())
                        ? new Rejection(Code.EXISTS, report.usageId() + " is " + before.outcome())
                        : new Rejection(
                                Code.EXISTS_WITH_DIFFERENT_CONTENT, report.usageId() + " reports something else"));
    }

    private static Optional<Rejection> misfit(
            UsageReport report, TransferCase transferCase, UsageSources known, Invocation by) {
        UsageTotals used = transferCase.usage();
        return Rejection.unless(
                        report.seq() == used.lastSeq() + 1,
                        Code.SEQ_GAP,
                        "the next usage of the case is number " + (used.lastSeq() + 1))
                .or(() -> UsageWindow.objection(report, transferCase, by.txTime()))
                .or(() -> Rejection.unless(
                        known.manifest(report.manifestHash()).isEmpty(),
                        Code.DUPLICATE_MANIFEST,
                        "the manifest has counted for another usage"));
    }
}
