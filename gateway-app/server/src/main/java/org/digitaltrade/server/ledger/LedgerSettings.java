package org.digitaltrade.server.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this gateway connects to.
 *
 * @param connection the network's connection.json
 * @param data the folder in which this process keeps its data
 * @param organisations the MSP ids that it serves; the first one's peer is asked first where the caller doesn't matter
 */
@ConfigurationProperties("dtl")
public record LedgerSettings(Path connection, Path data, List<String> organisations) {

    public LedgerSettings {
        organisations = List.copyOf(organisations);
    }

    public Set<String> served() {
        return Set.copyOf(organisations);
    }
}
