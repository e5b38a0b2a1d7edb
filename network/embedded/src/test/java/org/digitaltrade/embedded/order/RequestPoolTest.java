package org.digitaltrade.embedded.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Optional;
import org.digitaltrade.embedded.order.RequestPool.Request;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.junit.jupiter.api.Test;

final class RequestPoolTest {
    private final RequestPool pool = new RequestPool();

    @Test
    void requests_come_out_in_the_order_in_which_they_went_in() throws Exception {
        pool.add(request("a"));
        pool.add(request("b"));

        assertEquals(Optional.of(request("a")), pool.take());
        assertEquals(Optional.of(request("b")), pool.take());
        assertEquals(Optional.empty(), pool.poll(Duration.ZERO));
    }

    @Test
    void a_request_that_waits_or_is_being_ordered_exists_already() throws Exception {
        pool.add(request("a"));
        assertRefused("failed to submit request: request already exists", request("a"));

        pool.take();
        assertRefused("failed to submit request: request already exists", request("a"));
    }

    @Test
    void a_request_that_was_ordered_is_processed_already() throws Exception {
        order("a");

        assertRefused("failed to submit request: request already processed", request("a"));
    }

    @Test
    void only_the_newest_ordered_requests_are_remembered() throws Exception {
        for (int i = 0; i <= RequestPool.REMEMBERED; i++) {
            order("request-" + i);
        }

        pool.add(request("request-0"));
        assertRefused("failed to submit request: request already processed", request("request-1"));
    }

    @Test
    void a_full_pool_refuses_at_once() throws Exception {
        for (int i = 0; i < RequestPool.MAX_REQUESTS; i++) {
            pool.add(request("request-" + i));
        }
        assertRefused("failed to submit request: request pool is full", request("one more"));

        pool.take();
        pool.add(request("one more"));
    }

    @Test
    void a_pool_can_be_full_by_bytes() throws Exception {
        Envelope large = Envelope.newBuilder()
                .setPayload(ByteString.copyFrom(new byte[(int) (RequestPool.MAX_BYTES / 2)]))
                .build();
        pool.add(new Request("a", large));
        pool.add(new Request("b", large));

        assertRefused("failed to submit request: request pool is full", request("c"));
    }

    @Test
    void a_closed_pool_gives_what_it_has_and_takes_nothing() throws Exception {
        pool.add(request("a"));
        pool.close();

        assertRefused("failed to submit request: the ordering service is shutting down", request("b"));
        assertEquals(Optional.of(request("a")), pool.take());
        assertEquals(Optional.empty(), pool.take());
    }

    private void order(String id) throws Exception {
        pool.add(request(id));
        pool.ordered(pool.take().orElseThrow());
    }

    private void assertRefused(String info, Request request) {
        RefusedEnvelopeException refused = assertThrows(RefusedEnvelopeException.class, () -> pool.add(request));
        assertEquals(
                BroadcastResponse.newBuilder()
                        .setStatus(Status.SERVICE_UNAVAILABLE)
                        .setInfo(info)
                        .build(),
                refused.response());
    }

    private static Request request(String id) {
        return new Request(
                id,
                Envelope.newBuilder().setPayload(ByteString.copyFromUtf8(id)).build());
    }
}
