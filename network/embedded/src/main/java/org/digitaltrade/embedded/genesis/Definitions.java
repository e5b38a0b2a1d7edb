package org.digitaltrade.embedded.genesis;

import java.util.Optional;
import org.digitaltrade.embedded.store.Snapshot;

/** Reads chaincode definitions from the {@code _lifecycle} namespace. */
public interface Definitions {

    /** The committed definition of a chaincode at a snapshot's height. */
    Optional<ChaincodeDefinition> find(Snapshot snapshot, String chaincode);
}
