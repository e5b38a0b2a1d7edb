package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.TreeSet;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * In what a zone runs its pilot.
 *
 * @param sectors that it has; at least one
 * @param scenarios that it has; none for all
 * @param maxGrade of the data, GENERAL or IMPORTANT
 * @param capPi persons without sensitive information that one case may export in a year
 * @param capSpi persons with it
 */
public record ZonePolicy(
        Zone zone, List<CodeWord> sectors, List<CodeWord> scenarios, DataGrade maxGrade, int capPi, int capSpi) {

    public ZonePolicy {
        maxGrade.refuseCore();
        sectors = List.copyOf(new TreeSet<>(sectors));
        scenarios = List.copyOf(new TreeSet<>(scenarios));
        RegistryEntry.require(!sectors.isEmpty() && capPi >= 0 && capSpi >= 0, "a policy has sectors and caps");
    }
}
