package org.digitaltrade.embedded.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.file.Path;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway makes of the orderers' answers, on recorded channels of both kinds. */
final class SubmissionTest {
    private static final SubmitRequest REQUEST = SubmitRequest.newBuilder()
            .setChannelId("trade")
            .setPreparedTransaction(Envelope.newBuilder().setSignature(ByteString.copyFromUtf8("signature")))
            .build();

    @TempDir
    Path folder;

    @Test
    void queued_is_enough() throws Exception {
        assertEquals(SubmitResponse.getDefaultInstance(), submit("bft", Status.SUCCESS, ""));
    }

    @Test
    void bft_orderers_that_have_it_already_are_content() throws Exception {
        assertEquals(
                SubmitResponse.getDefaultInstance(),
                submit("bft", Status.SERVICE_UNAVAILABLE, "failed to submit request: request already exists"));
    }

    @Test
    void bft_refusal_is_told_of_as_many_orderers_as_break_the_quorum() {
        StatusRuntimeException refused = refusal("bft", Status.FORBIDDEN, "no");

        assertEquals(
                "UNAVAILABLE: insufficient number of orderers could successfully process transaction to satisfy quorum"
                        + " requirement",
                refused.getMessage());
        assertEquals(2, StatusProto.fromThrowable(refused).getDetailsCount());
    }

    @Test
    void raft_refusal_of_a_client_ends_the_matter() {
        assertEquals(
                "ABORTED: received unsuccessful response from orderer: status=FORBIDDEN, info=no",
                refusal("raft", Status.FORBIDDEN, "no").getMessage());
    }

    @Test
    void raft_orderers_that_fail_may_be_asked_later() {
        assertEquals(
                "UNAVAILABLE: no orderers could successfully process transaction",
                refusal("raft", Status.SERVICE_UNAVAILABLE, "no leader").getMessage());
    }

    private StatusRuntimeException refusal(String network, Status status, String info) {
        return assertThrows(GatewayException.class, () -> submit(network, status, info))
                .toGrpc();
    }

    private SubmitResponse submit(String network, Status status, String info) throws Exception {
        BroadcastResponse answer =
                BroadcastResponse.newBuilder().setStatus(status).setInfo(info).build();
        try (RecordedChannel recorded = new RecordedChannel(network, folder)) {
            return new Submission(recorded.discovery(), Map.of("trade", envelope -> answer)).submit(REQUEST);
        }
    }
}
