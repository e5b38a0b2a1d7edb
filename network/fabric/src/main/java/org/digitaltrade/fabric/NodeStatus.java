package org.digitaltrade.fabric;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One process of the network.
 *
 * @param name as its log and its data folder are called
 * @param pid of the process, while it runs
 * @param heights blocks by channel, as far as it tells; a chaincode server has none
 * @param lags by channel, how many blocks it has fewer than the farthest node
 * @param leads channels whose blocks this ordering node proposes now
 * @param memoryBytes resident, while it runs and the system tells
 * @param certificateUntil when the first of its certificates ends
 */
public record NodeStatus(
        String name,
        Optional<Long> pid,
        Map<String, Long> heights,
        Map<String, Long> lags,
        Set<String> leads,
        Optional<Long> memoryBytes,
        Instant certificateUntil) {

    public NodeStatus {
        heights = Map.copyOf(heights);
        lags = Map.copyOf(lags);
        leads = Set.copyOf(leads);
    }
}
