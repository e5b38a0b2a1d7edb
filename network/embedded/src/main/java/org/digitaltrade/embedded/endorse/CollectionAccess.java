package org.digitaltrade.embedded.endorse;

import java.util.Optional;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.embedded.simulate.PrivateAccess;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/**
 * Collections as one peer knows them, for the proposal of one client.
 *
 * @param peer the peer that simulates
 * @param creator whose proposal it is
 */
record CollectionAccess(Channel of, Definitions definitions, Identity peer, Identity creator) implements PrivateAccess {

    @Override
    public String channel() {
        return of.name();
    }

    /** The definition is read even where the collection's name says everything, as a peer reads it. */
    @Override
    public Optional<StaticCollectionConfig> collection(Snapshot state, String namespace, String collection) {
        if (namespace.equals(LifecycleKeys.NAMESPACE)) {
            return Collections.organisationOf(collection).map(Collections::configOf);
        }
        return definitions.find(state, namespace).flatMap(definition -> Collections.of(definition, collection));
    }

    @Override
    public boolean isOfTheChannel(StaticCollectionConfig collection) {
        return Collections.organisationOf(collection.getName())
                .map(of::hasMember)
                .orElse(true);
    }

    @Override
    public boolean isHolder(StaticCollectionConfig collection) {
        return Collections.isMember(collection, peer);
    }

    @Override
    public boolean isMember(StaticCollectionConfig collection) {
        return Collections.isMember(collection, creator);
    }
}
