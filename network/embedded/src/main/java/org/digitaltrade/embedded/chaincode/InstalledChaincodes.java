package org.digitaltrade.embedded.chaincode;

import java.util.Optional;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.store.Snapshot;

/** What a peer has installed, and which of it its organisation has approved for which definition. */
@FunctionalInterface
public interface InstalledChaincodes {
    /** Nothing was ever installed. */
    InstalledChaincodes NONE = (definition, state) -> Optional.empty();

    /** What runs a definition, if the organisation has approved it with a package that is there. */
    Optional<InstalledChaincode> find(ChaincodeDefinition definition, Snapshot state);
}
