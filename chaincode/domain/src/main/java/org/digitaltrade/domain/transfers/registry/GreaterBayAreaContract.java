package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import org.digitaltrade.domain.Country;

/**
 * The standard contract for the flow of personal information within the Greater Bay Area.
 *
 * @param territories where its recipients may be, for example HK and MO
 */
public record GreaterBayAreaContract(List<Country> territories) {

    public GreaterBayAreaContract {
        territories = List.copyOf(territories);
        RegistryEntry.require(!territories.isEmpty(), "the contract names its territories");
    }
}
