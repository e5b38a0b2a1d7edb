package org.digitaltrade.embedded.validate;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.wire.transaction.ReadWriteSet;

/** The keys that a namespace's write set touches, in the order in which Fabric checks them. */
final class WrittenKeys {

    /** A key with its collection; an empty one for public keys. */
    record Written(StateKey key, String collection) {}

    private WrittenKeys() {}

    /** All keys whose value or metadata is written: public values, public metadata, then the same of private hashes. */
    static List<Written> of(ReadWriteSet.Namespace set) {
        List<Written> keys = new ArrayList<>();
        set.keys().getWritesList().forEach(write -> keys.add(ofPublic(set, write.getKey())));
        set.keys().getMetadataWritesList().forEach(write -> keys.add(ofPublic(set, write.getKey())));
        for (ReadWriteSet.Collection collection : set.collections()) {
            collection
                    .hashes()
                    .getHashedWritesList()
                    .forEach(write -> keys.add(new Written(
                            StateKey.hashed(set.name(), collection.name(), write.getKeyHash()), collection.name())));
        }
        for (ReadWriteSet.Collection collection : set.collections()) {
            collection
                    .hashes()
                    .getMetadataWritesList()
                    .forEach(write -> keys.add(new Written(
                            StateKey.hashed(set.name(), collection.name(), write.getKeyHash()), collection.name())));
        }
        return keys;
    }

    /** The keys whose metadata is written. */
    static List<StateKey> ofMetadata(ReadWriteSet.Namespace set) {
        List<StateKey> keys = new ArrayList<>();
        set.keys().getMetadataWritesList().forEach(write -> keys.add(StateKey.of(set.name(), write.getKey())));
        for (ReadWriteSet.Collection collection : set.collections()) {
            collection
                    .hashes()
                    .getMetadataWritesList()
                    .forEach(write -> keys.add(StateKey.hashed(set.name(), collection.name(), write.getKeyHash())));
        }
        return keys;
    }

    private static Written ofPublic(ReadWriteSet.Namespace set, String key) {
        return new Written(StateKey.of(set.name(), key), "");
    }
}
