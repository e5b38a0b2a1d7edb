package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * One request for more material during an assessment.
 *
 * @param items all that is asked for, 1 to {@value CaseIntake#MAX_MISSING_ITEMS} texts
 * @param requestedOn Beijing
 * @param extendedTo the new last day of the assessment, Beijing
 * @param answerHash of the handler's supplement
 * @param answeredOn Beijing
 */
public record SupplementRound(
        List<String> items,
        LocalDate requestedOn,
        LocalDate extendedTo,
        Optional<Hash> answerHash,
        Optional<LocalDate> answeredOn) {

    public SupplementRound {
        items = List.copyOf(items);
    }

    SupplementRound answered(Hash answer, LocalDate day) {
        return new SupplementRound(items, requestedOn, extendedTo, Optional.of(answer), Optional.of(day));
    }
}
