package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;

/**
 * The adopted entries that bear on one case: its negative lists, its sector's guide, the Greater Bay Area's contract and
 * the profile of the recipient's jurisdiction.
 *
 * @param entries in force on the day of the classification and meant for the handler
 */
public record Overlays(List<RegistryEntry> entries) {
    public static final Overlays NONE = new Overlays(List.of());

    public Overlays {
        entries = List.copyOf(entries);
    }

    /**
     * @param inForce overlays and the jurisdiction's profile on the day
     * @param memberships the free trade zones that the handler belongs to on the day
     */
    public static Overlays of(
            List<RegistryEntry> inForce, List<CodeWord> memberships, CodeWord sectorCode, Country recipientCountry) {
        List<RegistryEntry> lists = inForce.stream()
                .filter(entry -> entry.negativeList()
                        .filter(list -> list.isFor(memberships))
                        .isPresent())
                .toList();
        Set<CodeWord> mutual = new TreeSet<>();
        lists.forEach(entry -> mutual.addAll(entry.negativeList().orElseThrow().mutualLists()));
        return new Overlays(inForce.stream()
                .filter(entry -> lists.contains(entry)
                        || (entry.negativeList().isPresent() && mutual.contains(entry.id()))
                        || entry.sectorGuide()
                                .filter(guide -> guide.sectorCode().equals(sectorCode))
                                .isPresent()
                        || entry.greaterBayArea()
                                .filter(contract -> contract.territories().contains(recipientCountry))
                                .isPresent()
                        || entry.jurisdiction()
                                .filter(profile -> profile.country().equals(recipientCountry))
                                .isPresent())
                .toList());
    }

    /** What a decision names so that it can be made again. */
    public List<CodeWord> ids() {
        return entries.stream().map(RegistryEntry::id).toList();
    }

    /** The strictest of what the lists say; NOT_COVERED if none has the sector. */
    public NegativeListStanding standing(
            CodeWord sector, CodeWord scenario, List<CodeWord> fields, MeterReading including) {
        NegativeListStanding strictest = NegativeListStanding.NOT_COVERED;
        for (NegativeList list : lists()) {
            NegativeListStanding standing = list.standing(sector, scenario, fields, including);
            if (rank(standing) > rank(strictest)) {
                strictest = standing;
            }
        }
        return strictest;
    }

    public boolean namesImportant(CodeWord sector, CodeWord scenario, List<CodeWord> fields) {
        return lists().stream().anyMatch(list -> list.namesImportant(sector, scenario, fields));
    }

    /** The sector guide's exemption of such a flow, by its entry and code. */
    public Optional<String> guideExemption(CodeWord scenario, List<CodeWord> fields, MeterReading including) {
        return entries.stream()
                .flatMap(entry -> entry
                        .sectorGuide()
                        .flatMap(guide -> guide.exemption(scenario, fields, including))
                        .map(exemption -> entry.id() + " " + exemption.code())
                        .stream())
                .findFirst();
    }

    /** The treaty with the recipient's jurisdiction that sets the conditions, by its entry and code. */
    public Optional<String> treaty() {
        return entries.stream()
                .flatMap(entry -> entry
                        .jurisdiction()
                        .flatMap(JurisdictionProfile::treaty)
                        .map(treaty -> entry.id() + " " + treaty.code())
                        .stream())
                .findFirst();
    }

    /** The Greater Bay Area's contract, if the recipient is there, by its entry. */
    public Optional<String> greaterBayArea() {
        return entries.stream()
                .filter(entry -> entry.greaterBayArea().isPresent())
                .map(entry -> entry.id().value())
                .findFirst();
    }

    /** Whether that contract is for all of these destinations. */
    public boolean coversGreaterBayArea(List<Country> destinations) {
        return entries.stream()
                .flatMap(entry -> entry.greaterBayArea().stream())
                .anyMatch(contract -> contract.territories().containsAll(destinations));
    }

    private List<NegativeList> lists() {
        return entries.stream().flatMap(entry -> entry.negativeList().stream()).toList();
    }

    private static int rank(NegativeListStanding standing) {
        return switch (standing) {
            case NOT_COVERED -> 0;
            case UNLISTED -> 1;
            case LISTED_SCC -> 2;
            case LISTED_SA -> 3;
        };
    }
}
