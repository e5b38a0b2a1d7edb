package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.digitaltrade.domain.Hash;
import org.jspecify.annotations.Nullable;

/** A case with some of its parts replaced, as the events make it. */
final class CaseChange {
    private final TransferCase before;
    private final Instant changedAt;
    private CaseState state;
    private Optional<Classification> classification;
    private Optional<Submission> submission;
    private List<String> missingItems;
    private Optional<StandardContract> standardContract;
    private Optional<Approval> approval;
    private Optional<Suspension> suspension;
    private UsageTotals usage;
    private List<CaseFlag> flags;
    private CaseProgress progress;

    private CaseChange(TransferCase before, Instant changedAt) {
        this.before = before;
        this.changedAt = changedAt;
        state = before.state();
        classification = before.classification();
        submission = before.submission();
        missingItems = before.missingItems();
        standardContract = before.standardContract();
        approval = before.approval();
        suspension = before.suspension();
        usage = before.usage();
        flags = before.flags();
        progress = before.progress();
    }

    static CaseChange of(@Nullable TransferCase before, CaseEvent event) {
        return new CaseChange(Objects.requireNonNull(before), event.at());
    }

    CaseChange state(CaseState next) {
        state = next;
        return this;
    }

    CaseChange classification(Classification next) {
        classification = Optional.of(next);
        return this;
    }

    CaseChange submission(Submission next) {
        submission = Optional.of(next);
        return this;
    }

    CaseChange missingItems(List<String> next) {
        missingItems = next;
        return this;
    }

    CaseChange standardContract(StandardContract next) {
        standardContract = Optional.of(next);
        return this;
    }

    CaseChange approval(Approval next) {
        approval = Optional.of(next);
        return this;
    }

    CaseChange suspension(Optional<Suspension> next) {
        suspension = next;
        return this;
    }

    /** Adds the handler's evidence to the suspension. */
    CaseChange rectification(Hash evidence) {
        suspension = suspension.map(stop ->
                new Suspension(stop.by(), stop.reason(), stop.documentHash(), stop.since(), Optional.of(evidence)));
        return this;
    }

    CaseChange usage(UsageTotals next) {
        usage = next;
        return this;
    }

    CaseChange flag(CaseFlag flag) {
        TreeSet<CaseFlag> more = new TreeSet<>(flags);
        more.add(flag);
        flags = List.copyOf(more);
        return this;
    }

    CaseChange flagIf(boolean holds, CaseFlag flag) {
        return holds ? flag(flag) : this;
    }

    CaseChange progress(UnaryOperator<CaseProgress> next) {
        progress = next.apply(progress);
        return this;
    }

    TransferCase done() {
        return new TransferCase(
                before.caseId(),
                state,
                before.processor(),
                before.file(),
                classification,
                submission,
                missingItems,
                standardContract,
                approval,
                suspension,
                usage,
                flags,
                progress,
                changedAt);
    }
}
