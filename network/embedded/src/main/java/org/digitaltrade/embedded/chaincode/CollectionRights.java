package org.digitaltrade.embedded.chaincode;

import org.digitaltrade.embedded.simulate.SimulationException;
import org.digitaltrade.embedded.simulate.Simulator;

/** What one chaincode in one transaction may do with collections: nothing in an initialisation, else what its caller may. */
final class CollectionRights {
    private final String namespace;
    private final boolean initialises;
    private final Simulator simulator;

    CollectionRights(String namespace, boolean initialises, Simulator simulator) {
        this.namespace = namespace;
        this.initialises = initialises;
        this.simulator = simulator;
    }

    void requireUsable() {
        if (initialises) {
            throw new SimulationException("private data APIs are not allowed in chaincode Init()");
        }
    }

    void requireReadable(String collection) {
        requireUsable();
        simulator.requireReadable(namespace, collection);
    }

    void requireWritable(String collection) {
        requireUsable();
        simulator.requireWritable(namespace, collection);
    }
}
