package org.digitaltrade.embedded.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.Optional;
import org.digitaltrade.embedded.endorse.Answer;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    private static final ByteString SIMULATED = ByteString.copyFromUtf8("payload");

    @Test
    void signed_answer_is_good() {
        assertEquals(new Verdict(Code.OK, "", false), Verdict.of(answer(200, "", SIMULATED), false));
    }

    @Test
    void chaincode_that_refuses_is_told_with_its_status() {
        Verdict refused = new Verdict(Code.UNKNOWN, "chaincode response 500, no", false);

        assertEquals(refused, Verdict.of(answer(500, "no", SIMULATED), false));
        assertEquals(
                new Verdict(Code.UNKNOWN, "chaincode response 404, no", false),
                Verdict.of(answer(404, "no", ByteString.EMPTY), true));
    }

    @Test
    void failure_of_the_peer_itself_is_worth_another_peer() {
        assertEquals(
                new Verdict(Code.ABORTED, "channel 'x' not found", true),
                Verdict.of(answer(500, "channel 'x' not found", ByteString.EMPTY), false));
    }

    @Test
    void refused_proposal_is_the_clients_fault_as_far_as_the_own_peer_can_tell() {
        Answer refused =
                new Answer(answer(500, "access denied", ByteString.EMPTY).response(), Optional.of("access denied"));

        assertEquals(new Verdict(Code.FAILED_PRECONDITION, "access denied", false), Verdict.of(refused, false));
        assertEquals(
                new Verdict(Code.UNAVAILABLE, "rpc error: code = Unknown desc = access denied", true),
                Verdict.of(refused, true));
    }

    @Test
    void proposal_stopped_at_the_door_looks_like_an_unreachable_peer() {
        assertEquals(
                new Verdict(Code.UNAVAILABLE, "expired", true),
                Verdict.of(new Answer(Optional.empty(), Optional.of("expired")), false));
    }

    private static Answer answer(int status, String message, ByteString payload) {
        return new Answer(
                Optional.of(ProposalResponse.newBuilder()
                        .setResponse(Response.newBuilder().setStatus(status).setMessage(message))
                        .setPayload(payload)
                        .build()),
                Optional.empty());
    }
}
