package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import org.digitaltrade.domain.Country;

/**
 * How far the pilot is open.
 *
 * @param number 1 for the first
 * @param maxEnterprises of each zone
 * @param counterparts jurisdictions of recipients; at least one
 */
public record PilotStage(int number, int maxEnterprises, List<Country> counterparts, Direction direction) {

    public PilotStage {
        counterparts = List.copyOf(counterparts);
        RegistryEntry.require(
                number >= 1 && maxEnterprises >= 1 && maxEnterprises <= PilotRegister.MAX_ENTERPRISES,
                "a stage has a number and 1 to " + PilotRegister.MAX_ENTERPRISES + " enterprises");
        RegistryEntry.require(!counterparts.isEmpty(), "a stage names its counterparts");
    }
}
