package org.digitaltrade.embedded.genesis;

import java.util.Optional;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** Private data collections: those that a definition names, and one that each organisation has of its own. */
public final class Collections {
    private static final String IMPLICIT = "_implicit_org_";

    private Collections() {}

    /** The organisation's own collection. */
    public static String ofOrganisation(String mspId) {
        return IMPLICIT + mspId;
    }

    /** The organisation whose own collection that is, if it is one. */
    public static Optional<String> organisationOf(String collection) {
        return collection.startsWith(IMPLICIT)
                ? Optional.of(collection.substring(IMPLICIT.length()))
                : Optional.empty();
    }

    /** The configuration of a collection that the definition names. */
    public static Optional<StaticCollectionConfig> find(CollectionConfigPackage collections, String name) {
        return collections.getConfigList().stream()
                .filter(CollectionConfig::hasStaticCollectionConfig)
                .map(CollectionConfig::getStaticCollectionConfig)
                .filter(collection -> collection.getName().equals(name))
                .findFirst();
    }
}
