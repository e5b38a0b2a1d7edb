package org.digitaltrade.embedded.chaincode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.simulate.QueryCursor;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.protos.peer.QueryResultBytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpenQueryTest {

    /** Rows {@code 0, 1, 2 …}, counting how many were fetched. */
    private static final class Rows implements QueryCursor {
        private final int count;
        private int fetched;

        Rows(int count) {
            this.count = count;
        }

        @Override
        public @Nullable ByteString next() {
            return fetched < count ? row(fetched++) : null;
        }

        @Override
        public String bookmark() {
            return fetched < count ? "row " + fetched : "";
        }

        @Override
        public void close() {}
    }

    @Test
    void exactly_one_batch_is_known_to_be_the_last() {
        OpenQuery query = new OpenQuery("1", new Rows(100));

        assertEquals(batch(0, 100).build(), query.nextBatch());
    }

    @Test
    void one_row_is_fetched_beyond_a_batch_before_it_is_sent() {
        Rows rows = new Rows(250);
        OpenQuery query = new OpenQuery("1", rows);

        assertEquals(batch(0, 100).setHasMore(true).build(), query.nextBatch());
        assertEquals(101, rows.fetched);
        assertEquals(batch(100, 200).setHasMore(true).build(), query.nextBatch());
        assertEquals(batch(200, 250).build(), query.nextBatch());
    }

    @Test
    void page_has_its_size_its_count_and_the_key_of_the_next() {
        Rows rows = new Rows(250);

        assertEquals(page(0, 120, "row 120"), OpenQuery.page("1", rows, 120).nextBatch());
        assertEquals(120, rows.fetched);
    }

    @Test
    void last_page_has_no_bookmark() {
        assertEquals(page(0, 3, ""), OpenQuery.page("1", new Rows(3), 10).nextBatch());
    }

    @Test
    void no_query_returns_more_than_the_limit() {
        OpenQuery query = OpenQuery.page("1", new Rows(OpenQuery.TOTAL_ROWS + 1), 0);

        assertEquals(OpenQuery.TOTAL_ROWS, query.nextBatch().getResultsCount());
    }

    private static ByteString row(int number) {
        return ByteString.copyFromUtf8(Integer.toString(number));
    }

    private static QueryResponse.Builder batch(int from, int to) {
        List<QueryResultBytes> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(QueryResultBytes.newBuilder().setResultBytes(row(i)).build());
        }
        return QueryResponse.newBuilder().setId("1").addAllResults(rows);
    }

    private static QueryResponse page(int from, int to, String bookmark) {
        return batch(from, to)
                .setMetadata(QueryResponseMetadata.newBuilder()
                        .setFetchedRecordsCount(to - from)
                        .setBookmark(bookmark)
                        .build()
                        .toByteString())
                .build();
    }
}
