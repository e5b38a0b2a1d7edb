package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * @param admittedOn first day, Beijing
 * @param leftOn last day, Beijing, if it has left
 * @param evidenceHash of the decision to admit it
 */
public record PilotAdmission(
        PartyId enterprise, CodeWord stageId, LocalDate admittedOn, Optional<LocalDate> leftOn, Hash evidenceHash) {

    boolean covers(LocalDate day) {
        return !day.isBefore(admittedOn) && leftOn.filter(day::isAfter).isEmpty();
    }
}
