package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/**
 * What committing a definition reads and writes on a real network, but for the organisations' approvals, which are not kept here:
 * only fields that change are written, all that exist are read.
 */
final class DefinitionReadWriteSet {
    /** The lifecycle of Fabric 1, which is asked for a name that is not defined yet. */
    private static final String LEGACY_NAMESPACE = "lscc";

    private DefinitionReadWriteSet() {}

    static TxReadWriteSet of(ChaincodeDefinition definition, Snapshot state) {
        NavigableMap<String, ByteString> fields = DefinitionFields.of(definition);
        boolean isNew = state.get(LifecycleKeys.NAMESPACE, LifecycleKeys.metadata(definition.name())) == null;
        KVRWSet.Builder lifecycle = KVRWSet.newBuilder();
        for (String key : keysRead(definition.name(), fields, isNew)) {
            lifecycle.addReads(read(key, state));
        }
        fields.forEach((key, value) -> {
            StateValue before = state.get(LifecycleKeys.NAMESPACE, key);
            if (before == null || !before.value().equals(value)) {
                lifecycle.addWrites(KVWrite.newBuilder().setKey(key).setValue(value));
            }
        });
        TxReadWriteSet.Builder set =
                TxReadWriteSet.newBuilder().addNsRwset(namespace(LifecycleKeys.NAMESPACE, lifecycle.build()));
        if (isNew) {
            set.addNsRwset(namespace(
                    LEGACY_NAMESPACE,
                    KVRWSet.newBuilder()
                            .addReads(KVRead.newBuilder().setKey(definition.name()))
                            .build()));
        }
        return set.build();
    }

    private static NavigableSet<String> keysRead(String name, NavigableMap<String, ByteString> fields, boolean isNew) {
        return isNew
                ? new TreeSet<>(List.of(LifecycleKeys.sequence(name), LifecycleKeys.metadata(name)))
                : fields.navigableKeySet();
    }

    private static KVRead read(String key, Snapshot state) {
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        StateValue value = state.get(LifecycleKeys.NAMESPACE, key);
        if (value != null) {
            read.setVersion(Version.newBuilder()
                    .setBlockNum(value.version().block())
                    .setTxNum(value.version().transaction()));
        }
        return read.build();
    }

    private static NsReadWriteSet namespace(String name, KVRWSet set) {
        return NsReadWriteSet.newBuilder()
                .setNamespace(name)
                .setRwset(set.toByteString())
                .build();
    }
}
