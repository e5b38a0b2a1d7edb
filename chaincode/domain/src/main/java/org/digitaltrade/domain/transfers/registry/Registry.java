package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;

/**
 * Adopted entries of one subject or of several.
 *
 * @param entries only adopted ones
 */
public record Registry(List<RegistryEntry> entries) {

    public Registry {
        entries = List.copyOf(entries);
    }

    public static Registry of(List<RegisteredEntry> registered) {
        return new Registry(
                registered.stream().flatMap(entry -> entry.adopted().stream()).toList());
    }

    /** Those in force on a day in Beijing, by their ids. */
    public List<RegistryEntry> inForce(LocalDate day) {
        return entries.stream().filter(entry -> covers(entry, day)).toList();
    }

    Optional<Rejection> objectionTo(RegistryEntry candidate) {
        return entries.stream()
                .filter(other -> other.subject().equals(candidate.subject()) && overlap(other, candidate))
                .findFirst()
                .map(other -> new Rejection(
                        Code.REGISTRY_OVERLAPS,
                        candidate.id() + " overlaps " + other.id() + " without superseding it"));
    }

    private boolean covers(RegistryEntry entry, LocalDate day) {
        return !day.isBefore(entry.effectiveFrom())
                && entry.effectiveTo().filter(day::isAfter).isEmpty()
                && entries.stream()
                        .noneMatch(later -> supersedes(later, entry) && !day.isBefore(later.effectiveFrom()));
    }

    private static boolean overlap(RegistryEntry one, RegistryEntry other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(RegistryEntry earlier, RegistryEntry later) {
        return earlier.effectiveTo().filter(later.effectiveFrom()::isAfter).isPresent()
                || (supersedes(later, earlier) && later.effectiveFrom().isAfter(earlier.effectiveFrom()));
    }

    private static boolean supersedes(RegistryEntry later, RegistryEntry earlier) {
        return later.supersedes().filter(earlier.id()::equals).isPresent()
                && later.subject().equals(earlier.subject());
    }
}
