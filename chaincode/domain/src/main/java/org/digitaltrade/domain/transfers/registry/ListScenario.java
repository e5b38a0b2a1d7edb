package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;

/**
 * One scenario of a negative list. A flow with one of its fields is on the list: for an assessment from the first pair of
 * thresholds on, for a standard contract or certification from the second. A list without any threshold demands the
 * assessment of every such flow.
 *
 * @param code distinct within the sector
 * @param fieldIds 1 to {@value #MAX_FIELDS}, distinct and ascending
 * @param saPi persons without sensitive information from which an assessment is due
 * @param saSpi persons with it
 * @param sccPi persons without sensitive information from which a contract or certification is due
 * @param sccSpi persons with it
 * @param importantItems fields that are important data, whatever the number of persons
 */
public record ListScenario(
        CodeWord code,
        List<CodeWord> fieldIds,
        Optional<Integer> saPi,
        Optional<Integer> saSpi,
        Optional<Integer> sccPi,
        Optional<Integer> sccSpi,
        List<CodeWord> importantItems) {
    /** The whole city's list of 2025 has 612 in 67 scenarios. */
    public static final int MAX_FIELDS = 500;

    public ListScenario {
        fieldIds = List.copyOf(new TreeSet<>(fieldIds));
        importantItems = List.copyOf(new TreeSet<>(importantItems));
        RegistryEntry.require(
                fieldIds.size() + importantItems.size() >= 1
                        && fieldIds.size() <= MAX_FIELDS
                        && importantItems.size() <= MAX_FIELDS,
                "a scenario names 1 to " + MAX_FIELDS + " fields");
        for (Optional<Integer> threshold : List.of(saPi, saSpi, sccPi, sccSpi)) {
            RegistryEntry.require(threshold.filter(persons -> persons < 0).isEmpty(), "a threshold isn't negative");
        }
    }

    boolean namesImportant(List<CodeWord> fields) {
        return fields.stream().anyMatch(importantItems::contains);
    }

    NegativeListStanding standing(List<CodeWord> fields, MeterReading including) {
        if (namesImportant(fields)) {
            return NegativeListStanding.LISTED_SA;
        }
        if (fields.stream().noneMatch(fieldIds::contains)) {
            return NegativeListStanding.UNLISTED;
        }
        boolean bare = List.of(saPi, saSpi, sccPi, sccSpi).stream().allMatch(Optional::isEmpty);
        if (bare || reached(saPi, including.pi()) || reached(saSpi, including.spi())) {
            return NegativeListStanding.LISTED_SA;
        }
        return reached(sccPi, including.pi()) || reached(sccSpi, including.spi())
                ? NegativeListStanding.LISTED_SCC
                : NegativeListStanding.UNLISTED;
    }

    private static boolean reached(Optional<Integer> threshold, long persons) {
        return threshold.filter(from -> persons >= from).isPresent();
    }
}
