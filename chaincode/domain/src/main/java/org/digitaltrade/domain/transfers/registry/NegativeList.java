package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;

/**
 * What may not leave freely. A sector that the list has is covered: what it doesn't name there is exempt.
 *
 * @param scope whom it is for
 * @param ftzIds the free trade zones, exactly if it is for such
 * @param mutualLists lists of other places that apply here too
 */
public record NegativeList(Scope scope, List<CodeWord> ftzIds, List<ListSector> sectors, List<CodeWord> mutualLists) {
    /** Nine in the list of 2025. */
    public static final int MAX_SECTORS = 50;

    public NegativeList {
        ftzIds = List.copyOf(new TreeSet<>(ftzIds));
        sectors = List.copyOf(sectors);
        mutualLists = List.copyOf(new TreeSet<>(mutualLists));
        RegistryEntry.require(
                (scope == Scope.FTZ) != ftzIds.isEmpty(), "a list for free trade zones names them, another doesn't");
        RegistryEntry.require(
                !sectors.isEmpty()
                        && sectors.size() <= MAX_SECTORS
                        && sectors.stream().map(ListSector::code).distinct().count() == sectors.size(),
                "a list has 1 to " + MAX_SECTORS + " sectors, each once");
    }

    boolean isFor(List<CodeWord> memberships) {
        return scope == Scope.CITY || memberships.stream().anyMatch(ftzIds::contains);
    }

    Optional<ListSector> sector(CodeWord code) {
        return sectors.stream().filter(sector -> sector.code().equals(code)).findFirst();
    }

    /** NOT_COVERED unless it has the sector; a scenario that the sector doesn't have is off the list. */
    NegativeListStanding standing(
            CodeWord sectorCode, CodeWord scenarioCode, List<CodeWord> fields, MeterReading including) {
        return sector(sectorCode)
                .map(sector -> scenario(sector, scenarioCode)
                        .map(scenario -> scenario.standing(fields, including))
                        .orElse(NegativeListStanding.UNLISTED))
                .orElse(NegativeListStanding.NOT_COVERED);
    }

    boolean namesImportant(CodeWord sectorCode, CodeWord scenarioCode, List<CodeWord> fields) {
        return sector(sectorCode)
                .flatMap(sector -> scenario(sector, scenarioCode))
                .filter(scenario -> scenario.namesImportant(fields))
                .isPresent();
    }

    private static Optional<ListScenario> scenario(ListSector sector, CodeWord code) {
        return sector.scenarios().stream()
                .filter(scenario -> scenario.code().equals(code))
                .findFirst();
    }
}
