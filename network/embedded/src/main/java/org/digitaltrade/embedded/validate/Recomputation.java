package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Iterator;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.embedded.store.StoredTransaction;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/**
 * Works out world state once more from the blocks alone, and compares. The codes in the blocks are taken as they are; the commit
 * hashes, which chain codes and changes, are worked out too. Needs memory for the whole state.
 */
public final class Recomputation {
    private final Ledger ledger;
    private final Definitions definitions;
    private final ApplicationPolicies policies;
    private final RecomputedState state = new RecomputedState();
    private ByteString commitHash = ByteString.EMPTY;

    private Recomputation(Ledger ledger, Definitions definitions) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.policies = new ApplicationPolicies(ActiveConfig.of(ledger).get());
    }

    /**
     * Checks a ledger, which may be in use meanwhile: as it is now.
     *
     * @return number of blocks checked
     * @throws StoreException STORE_DAMAGED, naming the first block or key that differs
     */
    public static long check(Ledger ledger, Definitions definitions) {
        try (Snapshot stored = ledger.snapshot()) {
            long height = stored.height();
            if (height > 0) {
                new Recomputation(ledger, definitions).check(stored, height);
            }
            return height;
        }
    }

    private void check(Snapshot stored, long height) {
        for (long number = 0; number < height; number++) {
            apply(ledger.block(number).orElseThrow());
        }
        compare(stored);
    }

    private void apply(Block block) {
        long number = block.getHeader().getNumber();
        StateBatch changes = new StateBatch();
        PendingState pending = new PendingState(state, changes);
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        try {
            for (int index = 0; index < filter.size(); index++) {
                if (filter.byteAt(index) == TxValidationCode.VALID_VALUE) {
                    apply(block.getData().getData(index), new Version(number, index), pending);
                }
            }
        } catch (InvalidProtocolBufferException | MalformedBytesException e) {
            throw damaged("block " + number + " has a valid transaction that can't be read: " + e.getMessage());
        }
        if (number > 0) {
            commitHash = CommitHash.of(filter, changes, commitHash);
            require(
                    commitHash.equals(CommittedMetadata.commitHash(block)),
                    "block " + number + " has another commit hash than its transactions give");
        }
        new Expiry(number, pending, new BlockPolicies(policies, state, definitions)).apply();
        state.apply(changes);
    }

    private static void apply(ByteString envelope, Version version, PendingState pending)
            throws InvalidProtocolBufferException {
        StoredTransaction transaction = StoredTransaction.parse(envelope);
        if (transaction.channelHeader().getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
            Writes.apply(transaction.readWriteSet(), version, pending);
        }
    }

    private void compare(Snapshot stored) {
        try (Cursor<Snapshot.Row> rows = stored.rows()) {
            for (Snapshot.@Nullable Row row = rows.next(); row != null; row = rows.next()) {
                compare(row, stored);
            }
        }
        Iterator<StateKey> missing = state.keys();
        if (missing.hasNext()) {
            throw damaged(named(missing.next()) + " is missing, which the blocks have written");
        }
    }

    private void compare(Snapshot.Row row, Snapshot stored) {
        StateKey.Space space = StateKey.spaceOf(row.key().namespace());
        if (space.isPrivate()) {
            compareWithHash(space, row, stored);
        } else {
            require(
                    row.value().equals(state.take(row.key())),
                    named(row.key()) + " has another value or version than the blocks give");
        }
    }

    /** Private data is in no block, but its hash is. */
    private void compareWithHash(StateKey.Space space, Snapshot.Row row, Snapshot stored) {
        ByteString keyHash = ByteString.copyFrom(Sha256.of(row.key().key()));
        StateValue hashed = stored.get(StateKey.hashed(space.namespace(), space.collection(), keyHash));
        require(
                hashed != null
                        && hashed.version().equals(row.value().version())
                        && hashed.value()
                                .equals(ByteString.copyFrom(
                                        Sha256.of(row.value().value()))),
                named(row.key()) + " has another value or version than its hash in the blocks");
    }

    private static String named(StateKey key) {
        return "key '" + key.key().toStringUtf8() + "' of " + key.namespace();
    }

    private void require(boolean holds, String broken) {
        if (!holds) {
            throw damaged(broken);
        }
    }

    private StoreException damaged(String how) {
        return new StoreException(StoreException.Code.STORE_DAMAGED, "channel " + ledger.channel() + ": " + how);
    }
}
