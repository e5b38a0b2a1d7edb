package org.digitaltrade.embedded.validate;

import java.util.List;
import org.digitaltrade.embedded.simulate.RangeReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.jspecify.annotations.Nullable;

/** Runs a transaction's range queries again over the state that its block has come to, and compares keys and versions. */
final class RangeCheck {
    /** The smallest degree of a tree; a summary with less can't have come from a peer. */
    private static final int MIN_DEGREE = 2;

    private final PendingState state;

    RangeCheck(PendingState state) {
        this.state = state;
    }

    boolean holds(String namespace, RangeQueryInfo range) {
        try (PendingRange rows = PendingRange.open(state, namespace, range)) {
            return range.hasReadsMerkleHashes()
                    ? summaryHolds(range.getReadsMerkleHashes(), rows)
                    : rowsHold(range.getRawReads().getKvReadsList(), rows);
        }
    }

    private static boolean rowsHold(List<KVRead> seen, PendingRange rows) {
        for (KVRead expected : seen) {
            KVRead row = rows.next();
            // A raw read without a version counts as version 0:0, which is what its absence encodes.
            if (row == null
                    || !row.getKey().equals(expected.getKey())
                    || !row.getVersion().equals(expected.getVersion())) {
                return false;
            }
        }
        return rows.next() == null;
    }

    private static boolean summaryHolds(QueryReadsMerkleSummary seen, PendingRange rows) {
        if (seen.getMaxDegree() < MIN_DEGREE) {
            return false;
        }
        RangeReads reads = new RangeReads(seen.getMaxDegree());
        for (@Nullable KVRead row = rows.next(); row != null; row = rows.next()) {
            reads.add(row);
        }
        RangeQueryInfo.Builder now = RangeQueryInfo.newBuilder();
        reads.finish(now);
        return now.hasReadsMerkleHashes() && now.getReadsMerkleHashes().equals(seen);
    }
}
