package org.digitaltrade.domain.transfers.whatif;

import java.time.LocalDate;
import java.util.Comparator;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.rules.FlowInput;

/**
 * One flow of a year.
 *
 * @param flowId orders the flows of one day
 * @param entity the legal entity on whose meter it counts
 * @param on the day on which it leaves, Beijing
 * @param flow its facts, where {@code cumPI} and {@code cumSPI} are the persons that this flow alone adds
 */
public record YearFlow(CodeWord flowId, PartyId entity, LocalDate on, FlowInput flow) {
    /** The order in which meters advance. */
    static final Comparator<YearFlow> IN_TIME =
            Comparator.comparing(YearFlow::on).thenComparing(YearFlow::flowId);
}
