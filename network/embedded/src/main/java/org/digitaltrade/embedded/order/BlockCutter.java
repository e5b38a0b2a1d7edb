package org.digitaltrade.embedded.order;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.order.RequestPool.Request;
import org.hyperledger.fabric.protos.orderer.BatchSize;

/** Cuts a stream of requests into blocks by count and bytes. Whoever feeds it cuts by time. */
final class BlockCutter {
    private List<Request> pending = new ArrayList<>();
    private long pendingBytes;

    /**
     * Adds the next request.
     *
     * @return blocks that are full now: none, one, or two if this request fits into no block with others
     */
    List<List<Request>> add(Request request, BatchSize limits) {
        List<List<Request>> full = new ArrayList<>();
        long preferredBytes = Integer.toUnsignedLong(limits.getPreferredMaxBytes());
        long bytes = EnvelopeRules.sizeBytes(request.envelope());
        if (pendingBytes + bytes > preferredBytes && !pending.isEmpty()) {
            full.add(cut());
        }
        pending.add(request);
        pendingBytes += bytes;
        if (bytes > preferredBytes || pending.size() >= Integer.toUnsignedLong(limits.getMaxMessageCount())) {
            full.add(cut());
        }
        return full;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** The requests since the last cut. */
    List<Request> cut() {
        List<Request> block = pending;
        pending = new ArrayList<>();
        pendingBytes = 0;
        return block;
    }
}
