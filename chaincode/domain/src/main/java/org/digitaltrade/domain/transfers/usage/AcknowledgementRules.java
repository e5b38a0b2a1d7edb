package org.digitaltrade.domain.transfers.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;

/** The recipient acknowledges with its own signature, which the handler relays; silence becomes visible. */
public final class AcknowledgementRules {
    /** After which an acknowledgement is overdue: a working week with its weekend's start. */
    public static final Duration ACKNOWLEDGED_WITHIN = Duration.ofDays(5);

    private AcknowledgementRules() {}

    /**
     * @return NOT_AUTHORISED, BAD_STATE for a refused usage, ACKNOWLEDGED_ALREADY, DATES_INCONSISTENT, or why the
     *     recipient's signature isn't good
     */
    public static Decision<LedgerEvent<?>> acknowledge(
            UsageRecord usage, Acknowledgement acknowledgement, UsageSources known, Invocation by) {
        return Decision.acceptUnless(
                Rejection.unless(
                                by.actor().is(Role.TRADER) && by.actor().party().equals(usage.submittedBy()),
                                Code.NOT_AUTHORISED,
                                by.actor().party() + " didn't report this usage")
                        .or(() -> counted(usage))
                        .or(() -> Rejection.unless(
                                usage.acknowledgement().isEmpty(),
                                Code.ACKNOWLEDGED_ALREADY,
                                "the recipient has acknowledged this usage"))
                        .or(() -> Rejection.unless(
                                !acknowledgement
                                                .receivedAt()
                                                .isBefore(usage.report().windowFrom())
                                        && !acknowledgement.receivedAt().isAfter(by.txTime()),
                                Code.DATES_INCONSISTENT,
                                "it was received before it was sent, or after it was acknowledged"))
                        .or(() -> known.attestation(acknowledgement.attestationId())
                                .objection(
                                        SubjectType.USAGE_RECEIPT,
                                        acknowledgement.receipt().contentDigests(),
                                        usage.report().recipientId(),
                                        SignatoryRole.RECIPIENT)),
                new UsageAcknowledged(
                        usage.report().usageId(), acknowledgement, by.actor().party(), by.txTime()));
    }

    /**
     * Notes that the acknowledgement is overdue; anyone may look.
     *
     * @return BAD_STATE for a refused usage, ACKNOWLEDGED_ALREADY, NOT_YET_DUE, EXISTS if it was noted already
     */
    public static Decision<LedgerEvent<?>> flagOverdue(UsageRecord usage, Invocation by) {
        Instant due = usage.txTime().plus(ACKNOWLEDGED_WITHIN);
        return Decision.acceptUnless(
                counted(usage)
                        .or(() -> Rejection.unless(
                                usage.acknowledgement().isEmpty(),
                                Code.ACKNOWLEDGED_ALREADY,
                                "the recipient has acknowledged this usage"))
                        .or(() -> Rejection.unless(
                                by.txTime().isAfter(due), Code.NOT_YET_DUE, "an acknowledgement is due at " + due))
                        .or(() -> Rejection.unless(
                                !usage.flags().contains(UsageFlag.ACK_OVERDUE), Code.EXISTS, "it was noted already")),
                new UsageFlagged(
                        usage.report().usageId(),
                        UsageFlag.ACK_OVERDUE,
                        by.actor().party(),
                        by.txTime()));
    }

    private static Optional<Rejection> counted(UsageRecord usage) {
        return Rejection.unless(usage.outcome() == UsageOutcome.RECORDED, Code.BAD_STATE, "the usage was refused");
    }
}
