package org.digitaltrade.domain.transfers.whatif;

import java.util.List;
import org.digitaltrade.domain.Hash;

/**
 * A year under one rule set.
 *
 * @param hash SHA-256 of the rule set's canonical bytes
 * @param rows in the order of the table, those that no flow met left out
 * @param countedPi persons without sensitive information that the meters add up to
 * @param countedSpi persons with it
 * @param stricter flows whose route is stricter than under the base
 * @param freer flows whose route is freer
 * @param changes from the base's routes, strictest first
 */
public record VersionFigures(
        String ruleSet,
        Hash hash,
        List<RouteCount> rows,
        long countedPi,
        long countedSpi,
        int stricter,
        int freer,
        List<RouteChange> changes) {

    public VersionFigures {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }
}
