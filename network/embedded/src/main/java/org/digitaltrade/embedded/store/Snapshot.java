package org.digitaltrade.embedded.store;

import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as it was after some block, however many blocks are committed meanwhile. Holds native memory until closed; use after
 * closing is an {@link IllegalStateException}. Any thread; calls wait for one another.
 */
public interface Snapshot extends AutoCloseable {

    /** Number of blocks seen: the next block's number. */
    long height();

    /** The value of a key, or {@code null} if it has none. */
    @Nullable
    StateValue get(StateKey key);

    /** The value of a public key, or {@code null} if it has none. */
    default @Nullable StateValue get(String namespace, String key) {
        return get(StateKey.of(namespace, key));
    }

    /**
     * The rows of {@code [from, to)} in the order of unsigned UTF-8 bytes.
     *
     * @param namespace chaincode name or a derived namespace of {@link StateKey}
     * @param from first key; empty: from the beginning
     * @param to first key left out; empty: to the end
     */
    Cursor<StateRow> range(String namespace, String from, String to);

    /** What valid transactions wrote to a public key, newest first, deletions included. */
    Cursor<KeyModification> history(String namespace, String key);

    /**
     * One key of any namespace, public or derived.
     *
     * @param key where it is
     * @param value what is there
     */
    record Row(StateKey key, StateValue value) {}

    /** All of world state, by namespace and key. */
    Cursor<Row> rows();

    /** What was noted to expire with that block, whether or not it has been written since. */
    Cursor<StateBatch.Expiry> expiring(long block);

    /** May be called more than once. */
    @Override
    void close();
}
