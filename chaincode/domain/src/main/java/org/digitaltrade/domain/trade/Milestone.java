package org.digitaltrade.domain.trade;

import java.time.LocalDate;

/**
 * A step of performance.
 *
 * @param milestoneId its name within the document
 * @param kind what it is
 * @param due the day by which it is to be reached, in Asia/Shanghai; reached later it is late, not void
 * @param dataDelivery whether data is delivered: such a step freezes while the transfer case isn't active
 */
public record Milestone(String milestoneId, MilestoneKind kind, LocalDate due, boolean dataDelivery) {

    public Milestone {
        Limits.label(milestoneId);
    }
}
