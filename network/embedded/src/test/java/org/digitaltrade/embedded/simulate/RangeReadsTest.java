package org.digitaltrade.embedded.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.junit.jupiter.api.Test;

final class RangeReadsTest {

    @Test
    void range_without_rows_says_nothing() {
        assertEquals(RangeQueryInfo.getDefaultInstance(), finished(2, 0));
    }

    @Test
    void up_to_the_degree_rows_are_kept_as_they_are() {
        assertEquals(
                RangeQueryInfo.newBuilder()
                        .setRawReads(QueryReads.newBuilder().addAllKvReads(rows(0, 50)))
                        .build(),
                finished(RangeReads.MAX_DEGREE, 50));
    }

    @Test
    void one_row_more_becomes_a_single_leaf() {
        assertEquals(summary(50, 1, leaf(0, 51)), finished(RangeReads.MAX_DEGREE, 51));
    }

    @Test
    void last_leaf_may_hold_fewer_rows() {
        assertEquals(summary(50, 1, leaf(0, 51), leaf(51, 52)), finished(RangeReads.MAX_DEGREE, 52));
    }

    @Test
    void full_level_is_raised_to_one_node_and_the_rest_completed_under_it() {
        ByteString firstNode = hash(leaf(0, 3), leaf(3, 6), leaf(6, 9));

        assertEquals(summary(2, 2, firstNode), finished(2, 9));
        assertEquals(summary(2, 2, firstNode, leaf(9, 10)), finished(2, 10));
        assertEquals(summary(2, 2, firstNode, hash(leaf(9, 12), leaf(12, 15))), finished(2, 15));
    }

    @Test
    void tree_grows_a_level_when_its_top_is_full_at_the_end() {
        List<ByteString> nodes = new ArrayList<>();
        for (int start = 0; start < 27; start += 9) {
            nodes.add(hash(leaf(start, start + 3), leaf(start + 3, start + 6), leaf(start + 6, start + 9)));
        }

        assertEquals(summary(2, 3, hash(nodes.toArray(ByteString[]::new))), finished(2, 27));
    }

    private static RangeQueryInfo finished(int degree, int rows) {
        RangeReads reads = new RangeReads(degree);
        rows(0, rows).forEach(reads::add);
        RangeQueryInfo.Builder info = RangeQueryInfo.newBuilder();
        reads.finish(info);
        return info.build();
    }

    private static List<KVRead> rows(int from, int to) {
        List<KVRead> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(ReadWriteSetBuilder.read("key" + i, new Version(i, 1)));
        }
        return rows;
    }

    private static ByteString leaf(int from, int to) {
        return hash(
                QueryReads.newBuilder().addAllKvReads(rows(from, to)).build().toByteString());
    }

    private static ByteString hash(ByteString... parts) {
        return ByteString.copyFrom(Sha256.of(parts));
    }

    private static RangeQueryInfo summary(int degree, int level, ByteString... hashes) {
        return RangeQueryInfo.newBuilder()
                .setReadsMerkleHashes(QueryReadsMerkleSummary.newBuilder()
                        .setMaxDegree(degree)
                        .setMaxLevel(level)
                        .addAllMaxLevelHashes(List.of(hashes)))
                .build();
    }
}
