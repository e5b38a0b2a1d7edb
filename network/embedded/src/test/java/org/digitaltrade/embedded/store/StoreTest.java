package org.digitaltrade.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    private static final List<String> CHANNELS = List.of("trade", "approval");

    @TempDir
    Path folder;

    private Store store;
    private Ledger ledger;

    @BeforeEach
    void open() {
        store = Store.open(folder, CHANNELS);
        ledger = store.ledger("trade");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void a_new_ledger_is_empty() {
        assertEquals(0, ledger.height());
        assertEquals(BlockchainInfo.getDefaultInstance(), ledger.info());
        assertEquals(Optional.empty(), ledger.block(0));
        try (Snapshot snapshot = ledger.snapshot()) {
            assertEquals(0, snapshot.height());
            assertNull(snapshot.get("ns", "key-0"));
        }
    }

    @Test
    void what_was_committed_is_there_after_reopening() {
        Block first = TestBlocks.commit(ledger, "a", "b");
        Block second = TestBlocks.commit(ledger, "c");
        BlockchainInfo info = ledger.info();
        reopen();

        assertEquals(info, ledger.info());
        assertEquals(
                BlockchainInfo.newBuilder()
                        .setHeight(2)
                        .setCurrentBlockHash(BlockHeaders.hash(second.getHeader()))
                        .setPreviousBlockHash(BlockHeaders.hash(first.getHeader()))
                        .build(),
                info);
        assertEquals(Optional.of(first), ledger.block(0));
        assertEquals(Optional.of(second), ledger.blockByHash(BlockHeaders.hash(second.getHeader())));
        assertEquals(Optional.of(new TxLocation(0, 1, TxValidationCode.VALID)), ledger.transaction("b"));
        assertEquals(
                second.getData().getData(0),
                ledger.envelope(new TxLocation(1, 0, TxValidationCode.VALID)).toByteString());
        assertEquals(new StateValue(ByteString.copyFromUtf8("1"), new Version(1, 0), ByteString.EMPTY), get("key-0"));
        assertEquals(new StateValue(ByteString.copyFromUtf8("0"), new Version(0, 1), ByteString.EMPTY), get("key-1"));
        store.verify("trade");
    }

    @Test
    void channels_know_nothing_of_one_another() {
        TestBlocks.commit(ledger, "a");
        Ledger other = store.ledger("approval");

        assertEquals(0, other.height());
        assertEquals(Optional.empty(), other.transaction("a"));
        assertThrows(IllegalArgumentException.class, () -> store.ledger("third"));
    }

    @Test
    void a_channel_can_be_added_later() {
        TestBlocks.commit(ledger, "a");
        store.close();
        store = Store.open(folder, List.of("trade", "approval", "third"));

        assertEquals(1, store.ledger("trade").height());
        assertEquals(0, store.ledger("third").height());
    }

    @Test
    void only_the_successor_of_the_last_block_is_committed() {
        Block first = TestBlocks.next(ledger, "a");
        ledger.commit(first, new StateBatch());
        Block second = TestBlocks.next(ledger, "b");

        assertThrows(IllegalArgumentException.class, () -> ledger.commit(first, new StateBatch()));
        Block elsewhere = second.toBuilder()
                .setHeader(second.getHeader().toBuilder().setPreviousHash(ByteString.copyFromUtf8("other")))
                .build();
        assertThrows(IllegalArgumentException.class, () -> ledger.commit(elsewhere, new StateBatch()));
        Block unjudged = second.toBuilder().clearMetadata().build();
        assertThrows(IllegalArgumentException.class, () -> ledger.commit(unjudged, new StateBatch()));

        ledger.commit(second, new StateBatch());
        assertEquals(2, ledger.height());
    }

    @Test
    void an_id_keeps_its_first_place() {
        TestBlocks.commit(ledger, "a", "a");
        TestBlocks.commit(ledger, "a");

        assertEquals(Optional.of(new TxLocation(0, 0, TxValidationCode.VALID)), ledger.transaction("a"));
    }

    @Test
    void a_snapshot_stays_at_its_height_from_its_first_read() {
        TestBlocks.commit(ledger, "a");
        try (Snapshot unread = ledger.snapshot();
                Snapshot read = ledger.snapshot()) {
            assertEquals(1, read.height());
            TestBlocks.commit(ledger, "b");

            assertEquals(1, read.height());
            assertEquals("0", text(read.get("ns", "key-0")));
            assertEquals(List.of("key-0=0"), rows(read, "", ""));
            assertEquals(2, unread.height());
            assertEquals("1", text(unread.get("ns", "key-0")));
        }
    }

    @Test
    void ranges_include_their_start_and_leave_out_their_end() {
        putAll("a", "b", "c", "d");
        try (Snapshot snapshot = ledger.snapshot()) {
            assertEquals(List.of("b=1", "c=1"), rows(snapshot, "b", "d"));
            assertEquals(List.of("a=1", "b=1"), rows(snapshot, "", "c"));
            assertEquals(List.of("c=1", "d=1"), rows(snapshot, "c", ""));
            assertEquals(List.of(), rows(snapshot, "c", "c"));
            assertEquals(List.of(), rows(snapshot, "d", "a"));
        }
    }

    @Test
    void keys_are_ordered_by_unsigned_bytes() {
        String supplementary = "\uD83D\uDE00";
        putAll("\uFFFD", "a", supplementary, "\u00e9", "\u0000x");

        try (Snapshot snapshot = ledger.snapshot()) {
            assertEquals(
                    List.of("\u0000x=1", "a=1", "\u00e9=1", "\uFFFD=1", supplementary + "=1"), rows(snapshot, "", ""));
        }
    }

    @Test
    void namespaces_that_begin_alike_are_apart() {
        StateBatch changes = new StateBatch();
        Version version = new Version(0, 0);
        ByteString value = ByteString.copyFromUtf8("1");
        changes.put(StateKey.of("n", "s\0key"), value, version, ByteString.EMPTY);
        changes.put(StateKey.of("ns", "key"), value, version, ByteString.EMPTY);
        changes.put(StateKey.of("ns2", "key"), value, version, ByteString.EMPTY);
        changes.put(StateKey.hashed("ns", "collection", value), value, version, ByteString.EMPTY);
        changes.put(StateKey.ofPrivate("ns", "collection", "key"), value, version, ByteString.EMPTY);
        ledger.commit(TestBlocks.next(ledger, "a"), changes);

        try (Snapshot snapshot = ledger.snapshot()) {
            assertEquals(List.of("key=1"), rows(snapshot, "", ""));
            assertEquals("1", text(snapshot.get(StateKey.hashed("ns", "collection", value))));
        }
    }

    @Test
    void a_cursor_ends_with_its_snapshot_and_a_snapshot_with_its_store() {
        putAll("a");
        Snapshot first = ledger.snapshot();
        Cursor<StateRow> cursor = first.range("ns", "", "");
        first.close();
        first.close();
        assertThrows(IllegalStateException.class, cursor::next);
        cursor.close();
        assertThrows(IllegalStateException.class, () -> first.get("ns", "a"));

        Snapshot second = ledger.snapshot();
        Cursor<StateRow> open = second.range("ns", "", "");
        assertEquals("a", row(open).key());
        store.close();
        assertThrows(IllegalStateException.class, open::next);
        assertThrows(IllegalStateException.class, () -> second.get("ns", "a"));
        open.close();
        second.close();
        store.close();
    }

    @Test
    void a_status_is_known_at_once_or_when_it_comes() throws Exception {
        CompletableFuture<TxStatus> before = ledger.commitStatus("a");
        assertFalse(before.isDone());
        TestBlocks.commit(ledger, "a");

        TxStatus expected = new TxStatus("a", 0, TxValidationCode.VALID);
        assertEquals(expected, before.getNow(null));
        assertEquals(expected, ledger.commitStatus("a").getNow(null));
    }

    @Test
    void nobody_remembers_a_wait_that_was_cancelled_or_is_over() {
        CommitWaiters waiters = new CommitWaiters();
        waiters.await("a", id -> Optional.empty()).cancel(false);
        CompletableFuture<TxStatus> waiting = waiters.await("b", id -> Optional.empty());
        assertEquals(1, waiters.size());
        waiters.complete(new TxStatus("b", 0, TxValidationCode.VALID));

        assertTrue(waiting.isDone());
        assertEquals(0, waiters.size());
    }

    @Test
    void listeners_hear_of_each_block_once_it_is_there() {
        List<Long> heights = new ArrayList<>();
        Subscription subscription = ledger.onBlock(block -> heights.add(ledger.height()));
        TestBlocks.commit(ledger, "a");
        TestBlocks.commit(ledger, "b");
        subscription.close();
        TestBlocks.commit(ledger, "c");

        assertEquals(List.of(1L, 2L), heights);
    }

    @Test
    void a_store_in_use_is_not_opened_twice() {
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(folder, CHANNELS));

        assertEquals(StoreException.Code.STORE_IN_USE, refused.code());
    }

    private void putAll(String... keys) {
        StateBatch changes = new StateBatch();
        for (String key : keys) {
            TestBlocks.put(changes, key, "1", new Version(ledger.height(), 0));
        }
        ledger.commit(TestBlocks.next(ledger, "put-" + ledger.height()), changes);
    }

    private @Nullable StateValue get(String key) {
        try (Snapshot snapshot = ledger.snapshot()) {
            return snapshot.get("ns", key);
        }
    }

    private static String text(@Nullable StateValue value) {
        return value == null ? "nothing" : value.value().toStringUtf8();
    }

    private static StateRow row(Cursor<StateRow> cursor) {
        StateRow row = cursor.next();
        if (row == null) {
            throw new AssertionError("no row");
        }
        return row;
    }

    private static List<String> rows(Snapshot snapshot, String from, String to) {
        List<String> rows = new ArrayList<>();
        try (Cursor<StateRow> cursor = snapshot.range("ns", from, to)) {
            for (@Nullable StateRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row.key() + "=" + text(row.value()));
            }
        }
        return rows;
    }
}
