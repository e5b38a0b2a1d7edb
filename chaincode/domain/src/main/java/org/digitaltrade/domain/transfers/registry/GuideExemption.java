package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.MeterReading;

/**
 * A kind of flow that a sector's guide exempts.
 *
 * @param code for example {@code X1}
 * @param scenarioCode for which scenario
 * @param fieldIds the only fields that such a flow may have
 * @param belowPi fewer persons than this without sensitive information, if there is such a limit
 * @param belowSpi fewer persons with it, if there is such a limit
 */
public record GuideExemption(
        CodeWord code,
        CodeWord scenarioCode,
        List<CodeWord> fieldIds,
        Optional<Integer> belowPi,
        Optional<Integer> belowSpi) {

    public GuideExemption {
        fieldIds = List.copyOf(new TreeSet<>(fieldIds));
        RegistryEntry.require(
                !fieldIds.isEmpty() && fieldIds.size() <= ListScenario.MAX_FIELDS, "an exemption names its fields");
    }

    boolean frees(CodeWord scenario, List<CodeWord> fields, MeterReading including) {
        return scenario.equals(scenarioCode)
                && fieldIds.containsAll(fields)
                && belowPi.filter(limit -> including.pi() >= limit).isEmpty()
                && belowSpi.filter(limit -> including.spi() >= limit).isEmpty();
    }
}
