package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's requests to collections. Peers that hold a collection see its values; all others see hashes alone, and a read of
 * a value there fails.
 */
final class PrivateSimulation {
    private final Snapshot snapshot;
    private final ReadWriteSetBuilder set;
    private final PrivateAccess access;
    private final Map<Name, Optional<StaticCollectionConfig>> known = new HashMap<>();
    private final Set<StaticCollectionConfig> seen = new LinkedHashSet<>();
    private final Set<Name> read = new LinkedHashSet<>();

    /** A collection of a chaincode. */
    record Name(String namespace, String collection) {}

    PrivateSimulation(Snapshot snapshot, ReadWriteSetBuilder set, PrivateAccess access) {
        this.snapshot = snapshot;
        this.set = set;
        this.access = access;
    }

    /** Collections of which the outcome depends on whether the peer holds them. */
    Set<StaticCollectionConfig> seen() {
        return Set.copyOf(seen);
    }

    /** Collections of which values were read. */
    Set<Name> read() {
        return read;
    }

    void requireReadable(Name name) {
        StaticCollectionConfig collection = config(name);
        if (collection.getMemberOnlyRead() && !access.isMember(collection)) {
            throw denied("read", name);
        }
    }

    void requireWritable(Name name) {
        StaticCollectionConfig collection = config(name);
        if (collection.getMemberOnlyWrite() && !access.isMember(collection)) {
            throw denied("write", name);
        }
    }

    private static SimulationException denied(String what, Name name) {
        return new SimulationException("tx creator does not have " + what
                + " access permission on privatedata in chaincodeName:" + name.namespace() + " collectionName: "
                + name.collection());
    }

    /** A collection that there is. */
    StaticCollectionConfig require(Name name) {
        return find(name)
                .filter(access::isOfTheChannel)
                .orElseThrow(() -> new SimulationException("collection [" + name.collection()
                        + "] not defined in the collection config for chaincode [" + name.namespace() + "]"));
    }

    private StaticCollectionConfig config(Name name) {
        return find(name)
                .orElseThrow(() -> new SimulationException("collection " + access.channel() + "/" + name.namespace()
                        + "/" + name.collection() + " could not be found"));
    }

    private Optional<StaticCollectionConfig> find(Name name) {
        return known.computeIfAbsent(
                name,
                unread -> access.collection(
                        new RecordingSnapshot(snapshot, set), unread.namespace(), unread.collection()));
    }

    ByteString get(Name name, String key) {
        StateValue value =
                see(name) ? snapshot.get(StateKey.ofPrivate(name.namespace(), name.collection(), key)) : null;
        Version version = version(value);
        Version hashVersion = version(hashed(name, key));
        if (!Objects.equals(version, hashVersion)) {
            throw new SimulationException(
                    "private data matching public hash version is not available. Public hash version = "
                            + text(hashVersion) + ", Private data version = " + text(version));
        }
        set.collection(name.namespace(), name.collection()).addRead(key, version);
        read.add(name);
        return value == null ? ByteString.EMPTY : value.value();
    }

    /** The hash with its metadata; {@code null} if the key has no value. Everybody has it. */
    @Nullable
    StateValue readHash(Name name, String key) {
        require(name);
        StateValue value = hashed(name, key);
        set.collection(name.namespace(), name.collection()).addRead(key, version(value));
        return value;
    }

    Cursor<StateRow> range(Name name, String start, String end) {
        if (!see(name)) {
            return new NoRows();
        }
        return snapshot.range(StateKey.privateNamespace(name.namespace(), name.collection()), start, end);
    }

    private boolean see(Name name) {
        StaticCollectionConfig collection = require(name);
        seen.add(collection);
        return access.isHolder(collection);
    }

    private @Nullable StateValue hashed(Name name, String key) {
        return snapshot.get(StateKey.hashed(name.namespace(), name.collection(), CollectionSet.hash(key)));
    }

    private static @Nullable Version version(@Nullable StateValue value) {
        return value == null ? null : value.version();
    }

    /** As a peer prints it. */
    private static String text(@Nullable Version version) {
        return version == null
                ? "<nil>"
                : "{BlockNum: " + Long.toUnsignedString(version.block()) + ", TxNum: "
                        + Long.toUnsignedString(version.transaction()) + "}";
    }

    /** What a peer finds in a collection that it doesn't hold. */
    private static final class NoRows implements Cursor<StateRow> {
        @Override
        public @Nullable StateRow next() {
            return null;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
