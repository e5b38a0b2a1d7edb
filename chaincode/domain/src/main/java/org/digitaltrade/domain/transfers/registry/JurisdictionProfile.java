package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Country;

/** What binds a country or territory and China in matters of data. */
public record JurisdictionProfile(Country country, Tier tier, List<Instrument> instruments) {
    private static final int MAX_INSTRUMENTS = 50;

    public JurisdictionProfile {
        instruments = List.copyOf(instruments);
        RegistryEntry.require(
                instruments.size() <= MAX_INSTRUMENTS, "a profile has at most " + MAX_INSTRUMENTS + " instruments");
    }

    Optional<Instrument> treaty() {
        return instruments.stream().filter(Instrument::setsConditions).findFirst();
    }
}
