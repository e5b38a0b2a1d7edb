package org.digitaltrade.embedded.genesis;

import java.util.Optional;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.jspecify.annotations.Nullable;

/** Collections as they were configured when a block was written: who may see its private data doesn't change with later definitions. */
public final class CollectionHistory {

    private CollectionHistory() {}

    /** A collection as configured by the newest definition below a block. */
    public static Optional<StaticCollectionConfig> below(
            Ledger ledger, long block, String chaincode, String collection) {
        Optional<String> organisation = Collections.organisationOf(collection);
        return organisation.isPresent()
                ? organisation.map(Collections::configOf)
                : Collections.find(explicitBelow(ledger, block, chaincode), collection);
    }

    private static CollectionConfigPackage explicitBelow(Ledger ledger, long block, String chaincode) {
        String field = LifecycleKeys.field(chaincode, LifecycleKeys.COLLECTIONS);
        try (Snapshot snapshot = ledger.snapshot();
                Cursor<KeyModification> changes = snapshot.history(LifecycleKeys.NAMESPACE, field)) {
            for (@Nullable KeyModification change = changes.next(); change != null; change = changes.next()) {
                boolean before = ledger.transaction(change.getTxId())
                        .filter(place -> Long.compareUnsigned(place.block(), block) < 0)
                        .isPresent();
                if (before) {
                    StateData data = Messages.parse(StateData.parser(), change.getValue(), "state data of " + field);
                    return Messages.parse(CollectionConfigPackage.parser(), data.getBytes(), "collections");
                }
            }
            return CollectionConfigPackage.getDefaultInstance();
        }
    }
}
