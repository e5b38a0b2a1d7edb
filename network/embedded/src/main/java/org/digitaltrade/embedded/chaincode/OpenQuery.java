package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.simulate.QueryCursor;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.protos.peer.QueryResultBytes;

/** A query that the chaincode reads batch by batch, cut as a peer cuts: one row is fetched beyond a batch before it is sent. */
final class OpenQuery implements AutoCloseable {
    /** Rows in a batch; fixed in Fabric. With the one fetched ahead, up to 101 rows enter the read set at a first request. */
    static final int BATCH_ROWS = 100;

    /** Rows a query returns at most: {@code ledger.state.totalQueryLimit} of Fabric's sample configuration. */
    static final int TOTAL_ROWS = 100_000;

    private final String id;
    private final QueryCursor cursor;
    private final boolean paged;
    private int limit;
    private List<QueryResultBytes> pending = new ArrayList<>();
    private int fetched;
    private boolean ended;

    OpenQuery(String id, QueryCursor cursor) {
        this(id, cursor, false, TOTAL_ROWS);
    }

    /** A query that ends early; {@code rows} 0 or less means no limit but the total one. */
    static OpenQuery limited(String id, QueryCursor cursor, int rows) {
        return new OpenQuery(id, cursor, false, limit(rows));
    }

    /** A query for one page; {@code pageSize} 0 or less means no limit but the total one. */
    static OpenQuery page(String id, QueryCursor cursor, int pageSize) {
        return new OpenQuery(id, cursor, true, limit(pageSize));
    }

    private static int limit(int rows) {
        return rows > 0 && rows < TOTAL_ROWS ? rows : TOTAL_ROWS;
    }

    private OpenQuery(String id, QueryCursor cursor, boolean paged, int limit) {
        this.id = id;
        this.cursor = cursor;
        this.paged = paged;
        this.limit = limit;
    }

    String id() {
        return id;
    }

    /** Whether the last batch was cut. */
    boolean ended() {
        return ended;
    }

    QueryResponse nextBatch() {
        while (fetched < limit) {
            ByteString row = cursor.next();
            if (row == null) {
                return lastBatch();
            }
            boolean full = !paged && pending.size() == BATCH_ROWS;
            QueryResponse.Builder batch = full ? cut() : null;
            pending.add(QueryResultBytes.newBuilder().setResultBytes(row).build());
            fetched++;
            if (batch != null) {
                // A peer forgets the limit of a query without pages when it cuts the first batch.
                limit = paged ? limit : TOTAL_ROWS;
                return batch.setHasMore(true).build();
            }
        }
        return lastBatch();
    }

    private QueryResponse lastBatch() {
        ended = true;
        QueryResponse.Builder last = cut();
        if (paged) {
            QueryResponseMetadata metadata = QueryResponseMetadata.newBuilder()
                    .setFetchedRecordsCount(fetched)
                    .setBookmark(cursor.bookmark())
                    .build();
            last.setMetadata(metadata.toByteString());
        }
        return last.build();
    }

    private QueryResponse.Builder cut() {
        QueryResponse.Builder batch = QueryResponse.newBuilder().setId(id).addAllResults(pending);
        pending = new ArrayList<>();
        return batch;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
