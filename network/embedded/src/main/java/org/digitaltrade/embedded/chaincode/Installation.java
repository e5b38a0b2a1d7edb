package org.digitaltrade.embedded.chaincode;

import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;

/**
 * Where a peer's chaincode is: packages that its organisation has approved come before what this JVM loads by name.
 *
 * @param loaded chaincode of this JVM by name
 * @param installed packages
 * @param hosts what runs
 */
record Installation(Map<String, ChaincodePackage> loaded, InstalledChaincodes installed, ChaincodeHosts hosts)
        implements AutoCloseable {

    Installation {
        loaded = Map.copyOf(loaded);
    }

    Installation with(InstalledChaincodes packages) {
        return new Installation(loaded, packages, hosts);
    }

    Installation in(Surroundings surroundings) {
        return new Installation(loaded, installed, hosts.in(surroundings));
    }

    /** Loads the chaincode of this JVM. */
    void load() {
        loaded.forEach(hosts::java);
    }

    boolean hasLoaded(ChaincodeDefinition definition) {
        return loaded.containsKey(definition.name());
    }

    boolean hasInstalled(ChaincodeDefinition definition, Ledger ledger) {
        try (Snapshot state = ledger.snapshot()) {
            return installed.find(definition, state).isPresent();
        }
    }

    Optional<ChaincodeHost> host(ChaincodeDefinition definition, Snapshot state) {
        return installed
                .find(definition, state)
                .map(hosts::served)
                .or(() -> Optional.ofNullable(loaded.get(definition.name()))
                        .map(chaincode -> hosts.java(definition.name(), chaincode)));
    }

    @Override
    public void close() {
        hosts.close();
    }
}
