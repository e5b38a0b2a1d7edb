package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * That an enterprise belongs to a free trade zone; never inferred from its pilot zone.
 *
 * @param groupId the part of the free trade zone, 组团
 * @param from first day, Beijing
 * @param to last day, Beijing, if it has left
 * @param evidenceHash of the registration
 */
public record Membership(CodeWord ftzId, CodeWord groupId, LocalDate from, Optional<LocalDate> to, Hash evidenceHash) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
