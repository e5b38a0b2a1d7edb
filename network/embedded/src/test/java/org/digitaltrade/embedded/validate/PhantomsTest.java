package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.Sets.delete;
import static org.digitaltrade.embedded.Sets.put;
import static org.digitaltrade.embedded.Sets.seen;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.PHANTOM_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.simulate.RangeReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranges that were read against ranges that are: in block 2 the keys b, d and f are written. */
final class PhantomsTest {
    private static final KVRead B = seen("b", 2, 0);
    private static final KVRead D = seen("d", 2, 1);
    private static final KVRead F = seen("f", 2, 2);

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
        channel.commit(tx(put("b", "1")), tx(put("d", "1")), tx(put("f", "1")));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void an_unchanged_range_holds() {
        assertEquals(List.of(VALID), channel.commit(range("a", "z", B, D, F)));
        assertEquals(List.of(VALID), channel.commit(range("", "", B, D, F)));
        assertEquals(List.of(VALID), channel.commit(range("b", "f", B, D)));
        assertEquals(List.of(VALID), channel.commit(range("g", "z")));
    }

    @Test
    void a_reversed_range_was_empty_and_still_is() {
        assertEquals(List.of(VALID), channel.commit(range("z", "a")));
        assertEquals(List.of(VALID, VALID), channel.commit(tx(put("m", "1")), range("z", "a")));
    }

    @Test
    void a_new_row_is_a_phantom() {
        channel.commit(tx(put("c", "1")));

        assertEquals(List.of(PHANTOM_READ_CONFLICT), channel.commit(range("a", "z", B, D, F)));
    }

    @Test
    void a_row_that_is_gone_is_a_phantom() {
        channel.commit(tx(delete("d")));

        assertEquals(List.of(PHANTOM_READ_CONFLICT), channel.commit(range("a", "z", B, D, F)));
    }

    @Test
    void a_row_written_again_with_the_same_value_is_a_phantom() {
        channel.commit(tx(put("d", "1")));

        assertEquals(List.of(PHANTOM_READ_CONFLICT), channel.commit(range("a", "z", B, D, F)));
    }

    @Test
    void a_row_outside_the_range_is_none() {
        channel.commit(tx(put("g", "1")));

        assertEquals(List.of(VALID), channel.commit(range("a", "g", B, D, F)));
    }

    @Test
    void earlier_transactions_of_the_block_count() {
        assertEquals(
                List.of(VALID, PHANTOM_READ_CONFLICT), channel.commit(tx(put("c", "1")), range("a", "z", B, D, F)));
    }

    @Test
    void what_earlier_transactions_of_the_block_undo_leaves_no_trace() {
        assertEquals(
                List.of(VALID, VALID, VALID),
                channel.commit(tx(put("c", "1")), tx(delete("c")), range("a", "z", B, D, F)));
        assertEquals(
                List.of(VALID, VALID),
                channel.commit(
                        tx(KVRWSet.newBuilder()
                                .mergeFrom(delete("d").build())
                                .mergeFrom(put("g", "1").build())),
                        range("a", "g", B, F)));
    }

    @Test
    void a_range_that_was_left_early_ends_with_the_last_key_that_was_seen() {
        assertEquals(List.of(VALID), channel.commit(leftEarly("a", "d", B, D)));

        channel.commit(tx(put("e", "1")));
        assertEquals(List.of(VALID), channel.commit(leftEarly("a", "d", B, D)));

        channel.commit(tx(put("d", "2")));
        assertEquals(List.of(PHANTOM_READ_CONFLICT), channel.commit(leftEarly("a", "d", B, D)));
    }

    @Test
    void the_last_key_that_was_seen_may_have_gone_in_the_same_block() {
        assertEquals(List.of(VALID, PHANTOM_READ_CONFLICT), channel.commit(tx(delete("d")), leftEarly("a", "d", B, D)));
    }

    @Test
    void keys_are_ordered_by_bytes_not_by_java_characters() {
        String privateUse = "\uE000";
        String supplementary = "\uD83D\uDE00";
        assertTrue(privateUse.compareTo(supplementary) > 0, "Java has them the other way round");
        channel.commit(tx(put(privateUse, "1")), tx(put(supplementary, "1")));

        assertEquals(
                List.of(VALID),
                channel.commit(range(privateUse, "\uDBFF\uDFFF", seen(privateUse, 3, 0), seen(supplementary, 3, 1))));
    }

    @Test
    void a_wide_range_is_compared_by_its_tree() {
        int rows = 3_000;
        KVRWSet.Builder many = KVRWSet.newBuilder();
        IntStream.range(0, rows).forEach(row -> many.addWrites(write(key(row))));
        channel.commit(tx(many));
        RangeQueryInfo.Builder range = summaryOf(rows);

        assertEquals(List.of(VALID), channel.commit(tx(KVRWSet.newBuilder().addRangeQueriesInfo(range))));

        channel.commit(tx(put(key(rows - 1), "2")));
        assertEquals(
                List.of(PHANTOM_READ_CONFLICT),
                channel.commit(tx(KVRWSet.newBuilder().addRangeQueriesInfo(range))));
    }

    @Test
    void a_tree_of_no_degree_holds_never() {
        RangeQueryInfo.Builder range = RangeQueryInfo.newBuilder()
                .setItrExhausted(true)
                .setReadsMerkleHashes(QueryReadsMerkleSummary.newBuilder().setMaxDegree(1));

        assertEquals(
                List.of(PHANTOM_READ_CONFLICT),
                channel.commit(tx(KVRWSet.newBuilder().addRangeQueriesInfo(range))));
    }

    private static RangeQueryInfo.Builder summaryOf(int rows) {
        RangeReads reads = new RangeReads();
        IntStream.range(0, rows).forEach(row -> reads.add(seen(key(row), 3, 0)));
        RangeQueryInfo.Builder range = RangeQueryInfo.newBuilder()
                .setStartKey("row-")
                .setEndKey("row.")
                .setItrExhausted(true);
        reads.finish(range);
        assertTrue(range.hasReadsMerkleHashes());
        return range;
    }

    private static String key(int row) {
        return "row-" + (10_000 + row);
    }

    private static KVWrite.Builder write(String key) {
        return KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8("1"));
    }

    private static TestTransaction range(String from, String to, KVRead... rows) {
        return range(from, to, true, rows);
    }

    private static TestTransaction leftEarly(String from, String last, KVRead... rows) {
        return range(from, last, false, rows);
    }

    private static TestTransaction range(String from, String to, boolean exhausted, KVRead... rows) {
        RangeQueryInfo.Builder range =
                RangeQueryInfo.newBuilder().setStartKey(from).setEndKey(to).setItrExhausted(exhausted);
        if (rows.length > 0) {
            range.setRawReads(QueryReads.newBuilder().addAllKvReads(List.of(rows)));
        }
        return tx(KVRWSet.newBuilder().addRangeQueriesInfo(range));
    }

    private static TestTransaction tx(KVRWSet.Builder set) {
        return TestTransaction.valid().with(set);
    }
}
