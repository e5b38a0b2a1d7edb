package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/**
 * The rows a range query saw, fed one by one: up to {@link #MAX_DEGREE} of them as they are, more as the top level of a Merkle tree,
 * so that a wide range costs a bounded read set. Simulation builds it; the phantom check builds it again and compares.
 */
public final class RangeReads {
    /** Rows kept raw, and children of a tree node; every peer of a channel must use the same. Fabric's constant. */
    public static final int MAX_DEGREE = 50;

    private final MerkleTree tree;
    private List<KVRead> pending = new ArrayList<>();

    /** Begins an empty range with Fabric's degree. */
    public RangeReads() {
        this(MAX_DEGREE);
    }

    /** Begins an empty range with the degree that a recorded summary names. */
    public RangeReads(int maxDegree) {
        this.tree = new MerkleTree(maxDegree);
    }

    /** Adds the next row. */
    public void add(KVRead row) {
        pending.add(row);
        if (pending.size() > tree.maxDegree()) {
            hashPending();
        }
    }

    /** The tree so far, for a check that wants to fail early. */
    public QueryReadsMerkleSummary summary() {
        return tree.summary();
    }

    /** Ends the range and writes what was seen into {@code info}: nothing, raw reads or a summary. */
    public void finish(RangeQueryInfo.Builder info) {
        if (tree.isEmpty()) {
            if (!pending.isEmpty()) {
                info.setRawReads(QueryReads.newBuilder().addAllKvReads(pending));
            }
            return;
        }
        if (!pending.isEmpty()) {
            hashPending();
        }
        tree.finish();
        info.setReadsMerkleHashes(tree.summary());
    }

    private void hashPending() {
        ByteString rows = QueryReads.newBuilder().addAllKvReads(pending).build().toByteString();
        pending = new ArrayList<>();
        tree.addLeaf(rows);
    }
}
