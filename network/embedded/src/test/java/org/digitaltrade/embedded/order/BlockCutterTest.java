package org.digitaltrade.embedded.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.embedded.order.RequestPool.Request;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.junit.jupiter.api.Test;

final class BlockCutterTest {
    private static final BatchSize LIMITS = BatchSize.newBuilder()
            .setMaxMessageCount(3)
            .setPreferredMaxBytes(100)
            .build();

    private final BlockCutter cutter = new BlockCutter();

    @Test
    void a_block_is_full_at_its_number_of_requests() {
        assertEquals(List.of(), add("a", 10));
        assertEquals(List.of(), add("b", 10));
        assertEquals(List.of(List.of("a", "b", "c")), add("c", 10));
        assertFalse(cutter.hasPending());
    }

    @Test
    void a_request_that_would_make_a_block_too_large_begins_the_next() {
        assertEquals(List.of(), add("a", 60));
        assertEquals(List.of(List.of("a")), add("b", 60));
        assertEquals(List.of("b"), ids(cutter.cut()));
    }

    @Test
    void a_block_may_be_exactly_as_large_as_preferred() {
        assertEquals(List.of(), add("a", 60));
        assertEquals(List.of(), add("b", 40));
        assertEquals(List.of("a", "b"), ids(cutter.cut()));
    }

    @Test
    void a_request_larger_than_a_block_gets_one_of_its_own() {
        assertEquals(List.of(), add("a", 10));
        assertEquals(List.of(List.of("a"), List.of("b")), add("b", 101));
        assertFalse(cutter.hasPending());
    }

    @Test
    void the_signature_counts() {
        Envelope signed = Envelope.newBuilder()
                .setPayload(ByteString.copyFrom(new byte[60]))
                .setSignature(ByteString.copyFrom(new byte[60]))
                .build();

        assertEquals(1, cutter.add(new Request("a", signed), LIMITS).size());
    }

    private List<List<String>> add(String id, int bytes) {
        Envelope envelope = Envelope.newBuilder()
                .setPayload(ByteString.copyFrom(new byte[bytes]))
                .build();
        return cutter.add(new Request(id, envelope), LIMITS).stream()
                .map(BlockCutterTest::ids)
                .toList();
    }

    private static List<String> ids(List<Request> requests) {
        return requests.stream().map(Request::id).toList();
    }
}
