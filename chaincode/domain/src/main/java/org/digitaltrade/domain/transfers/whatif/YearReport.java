package org.digitaltrade.domain.transfers.whatif;

import java.util.List;
import org.digitaltrade.domain.Hash;

/**
 * The figures of a year under several rule sets. The same flows and rule sets always give the same report.
 *
 * @param flowsHash SHA-256 over the flows' canonical lines in the order of time
 * @param base the rule set that the others are compared with
 */
public record YearReport(int flows, int entities, Hash flowsHash, String base, List<VersionFigures> versions) {

    public YearReport {
        versions = List.copyOf(versions);
    }
}
