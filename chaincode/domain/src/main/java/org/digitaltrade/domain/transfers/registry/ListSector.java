package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import org.digitaltrade.domain.transfers.CodeWord;

/** A sector of a negative list with its scenarios. */
public record ListSector(CodeWord code, List<ListScenario> scenarios) {
    /** The city's list has 67 over nine sectors. */
    public static final int MAX_SCENARIOS = 100;

    public ListSector {
        scenarios = List.copyOf(scenarios);
        RegistryEntry.require(
                !scenarios.isEmpty()
                        && scenarios.size() <= MAX_SCENARIOS
                        && scenarios.stream().map(ListScenario::code).distinct().count() == scenarios.size(),
                "a sector has 1 to " + MAX_SCENARIOS + " scenarios, each once");
    }
}
