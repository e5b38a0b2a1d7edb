package org.digitaltrade.embedded.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.block.BlockData;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State that the blocks don't give is found, whatever checksums say. */
final class RecomputationTest {
    private static final StateKey KEY = StateKey.of("ledger", "amber");

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void fill() {
        channel = new TestChannel(folder);
        channel.commit(write("amber", "1"), write("birch", "1"));
        channel.commit(write("amber", "2"));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void state_as_the_blocks_give_it_is_good() {
        assertEquals(4, check());
    }

    @Test
    void other_value_is_named() {
        StateBatch forged = new StateBatch();
        forged.put(KEY, ByteString.copyFromUtf8("3"), new Version(3, 0), ByteString.EMPTY);

        assertEquals(
                damage("key 'amber' of ledger has another value or version than the blocks give"), refusal(forged));
    }

    @Test
    void other_version_is_named() {
        StateBatch forged = new StateBatch();
        forged.put(KEY, ByteString.copyFromUtf8("2"), new Version(2, 0), ByteString.EMPTY);

        assertEquals(
                damage("key 'amber' of ledger has another value or version than the blocks give"), refusal(forged));
    }

    @Test
    void value_that_no_block_wrote_is_named() {
        StateBatch forged = new StateBatch();
        forged.put(StateKey.of("ledger", "cedar"), ByteString.copyFromUtf8("1"), new Version(2, 0), ByteString.EMPTY);

        assertEquals(
                damage("key 'cedar' of ledger has another value or version than the blocks give"), refusal(forged));
    }

    @Test
    void missing_value_is_named() {
        StateBatch forged = new StateBatch();
        forged.delete(KEY, new Version(3, 0));

        assertEquals(damage("key 'amber' of ledger is missing, which the blocks have written"), refusal(forged));
    }

    @Test
    void private_value_without_its_hash_is_named() {
        StateBatch forged = new StateBatch();
        forged.put(
                StateKey.ofPrivate("ledger", "pc-signer", "elm"),
                ByteString.copyFromUtf8("1"),
                new Version(2, 0),
                ByteString.EMPTY);

        assertEquals(
                damage("key 'elm' of ledger$$ppc-signer has another value or version than its hash in the blocks"),
                refusal(forged));
    }

    /** What the check says when a block without transactions has changed that. */
    private String refusal(StateBatch forged) {
        List<ByteString> nothing = List.of();
        Block last = channel.ledger().block(channel.ledger().height() - 1).orElseThrow();
        Block empty = Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(channel.ledger().height())
                        .setPreviousHash(channel.ledger().info().getCurrentBlockHash())
                        .setDataHash(BlockData.hash(nothing)))
                .build();
        ByteString hash = CommitHash.of(ByteString.EMPTY, new StateBatch(), CommittedMetadata.commitHash(last));
        channel.ledger().commit(CommittedMetadata.of(empty, List.of(), hash), forged);
        return String.valueOf(assertThrows(StoreException.class, this::check).getMessage());
    }

    private static String damage(String detail) {
        return "STORE_DAMAGED: channel trade: " + detail;
    }

    private long check() {
        return Recomputation.check(channel.ledger(), new LifecycleDefinitions());
    }

    private static TestTransaction write(String key, String value) {
        return TestTransaction.valid()
                .with(KVRWSet.newBuilder()
                        .addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value))));
    }
}
