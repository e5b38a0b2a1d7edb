package org.digitaltrade.cli.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustServiceEntry;

/**
 * What a list would change against the one in force, before anybody adopts it.
 *
 * @param adoptable whether the ledger would take it as the successor
 */
public record TrustListDifference(
        String schemeId, Optional<Integer> from, int to, boolean adoptable, List<Difference> differences) {
    public TrustListDifference {
        differences = List.copyOf(differences);
    }

    /** In what one service differs. */
    public enum Kind {
        ADDED,
        STATUS_ADDED,
        CERTIFICATES_CHANGED,
        PROVIDER_CHANGED,
        NAMING_CHANGED,
        /** The ledger refuses that: HISTORY_REWRITTEN. */
        REMOVED,
        /** Likewise. */
        PAST_CHANGED,
        /** Likewise. */
        TYPE_CHANGED,
        /** Of the list itself; the ledger refuses that: SEQUENCE_NOT_RISING. */
        SEQUENCE_NOT_RISING,
        /** Likewise: EXISTS_WITH_DIFFERENT_CONTENT. */
        SCHEME_CHANGED;

        boolean isRefused() {
            return compareTo(REMOVED) >= 0;
        }
    }

    /** @param subject the service, or the scheme */
    public record Difference(Kind kind, String subject, String detail) {}

    /** @param inForce none for a scheme that is new */
    static TrustListDifference between(Optional<TrustListDocument> inForce, TrustListDocument next) {
        List<Difference> found = new ArrayList<>();
        inForce.ifPresent(before -> ofLists(before, next, found));
        Map<String, TrustServiceEntry> earlier =
                byId(inForce.map(TrustListDocument::services).orElse(List.of()));
        Map<String, TrustServiceEntry> later = byId(next.services());
        later.forEach((id, service) -> {
            TrustServiceEntry before = earlier.get(id);
            if (before == null) {
                found.add(new Difference(
                        Kind.ADDED,
                        id,
                        service.type() + " " + service.provider().name()));
            } else {
                ofServices(before, service, found);
            }
        });
        earlier.forEach((id, service) -> {
            if (!later.containsKey(id)) {
                found.add(new Difference(Kind.REMOVED, id, service.provider().name()));
            }
        });
        return new TrustListDifference(
                next.schemeId(),
                inForce.map(TrustListDocument::sequence),
                next.sequence(),
                found.stream().noneMatch(difference -> difference.kind().isRefused()),
                found);
    }

    private static void ofLists(TrustListDocument before, TrustListDocument next, List<Difference> found) {
        if (next.sequence() <= before.sequence() || next.issuedAt().isBefore(before.issuedAt())) {
            found.add(new Difference(
                    Kind.SEQUENCE_NOT_RISING, next.schemeId(), before.sequence() + " -> " + next.sequence()));
        }
        boolean same = before.kind() == next.kind()
                && before.territory().equals(next.territory())
                && before.operator().equals(next.operator())
                && before.legalBasis().equals(next.legalBasis());
        if (!same) {
            found.add(new Difference(Kind.SCHEME_CHANGED, next.schemeId(), next.operator() + ", " + next.legalBasis()));
        }
    }

    private static void ofServices(TrustServiceEntry before, TrustServiceEntry after, List<Difference> found) {
        String id = after.serviceId();
        if (before.type() != after.type()) {
            found.add(new Difference(Kind.TYPE_CHANGED, id, before.type() + " -> " + after.type()));
        }
        if (!after.extendsHistoryOf(before)) {
            found.add(new Difference(Kind.PAST_CHANGED, id, before.history() + " -> " + after.history()));
        } else {
            after.history()
                    .subList(before.history().size(), after.history().size())
                    .forEach(entry ->
                            found.add(new Difference(Kind.STATUS_ADDED, id, entry.status() + " from " + entry.from())));
        }
        if (!before.certificates().equals(after.certificates())) {
            found.add(new Difference(
                    Kind.CERTIFICATES_CHANGED,
                    id,
                    before.certificates().size() + " -> " + after.certificates().size()));
        }
        if (!before.provider().equals(after.provider())) {
            found.add(new Difference(
                    Kind.PROVIDER_CHANGED,
                    id,
                    before.provider().name() + " -> " + after.provider().name()));
        }
        if (!before.subjectRule().equals(after.subjectRule())) {
            found.add(new Difference(Kind.NAMING_CHANGED, id, after.naming().oid()));
        }
    }

    private static Map<String, TrustServiceEntry> byId(List<TrustServiceEntry> services) {
        Map<String, TrustServiceEntry> sorted = new TreeMap<>();
        services.forEach(service -> sorted.put(service.serviceId(), service));
        return sorted;
    }
}
