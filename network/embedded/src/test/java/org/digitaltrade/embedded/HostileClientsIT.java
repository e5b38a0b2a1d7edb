package org.digitaltrade.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Malformed requests, repeated ones, many at once, wrong times, and chaincode that never ends: the network answers and stays up. */
@Timeout(180)
class HostileClientsIT {
    private static final Duration OFF = Duration.ofMinutes(16);

    private final TestNetwork network = TestNetwork.shared();
    private final Contract probe =
            network.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

    @Test
    void requests_that_are_no_messages_are_invalid_arguments() {
        GatewayGrpc.GatewayBlockingStub stub = GatewayGrpc.newBlockingStub(network.connection("ZHD"));
        SignedProposal garbage = SignedProposal.newBuilder()
                .setProposalBytes(ByteString.copyFromUtf8("\u0001garbage"))
                .build();
        Map<String, Code> codes = new TreeMap<>();
        codes.put("evaluate nothing", code(() -> stub.evaluate(EvaluateRequest.getDefaultInstance())));
        codes.put(
                "evaluate garbage",
                code(() -> stub.evaluate(EvaluateRequest.newBuilder()
                        .setProposedTransaction(garbage)
                        .build())));
        codes.put("endorse nothing", code(() -> stub.endorse(EndorseRequest.getDefaultInstance())));
        codes.put(
                "endorse garbage",
                code(() -> stub.endorse(EndorseRequest.newBuilder()
                        .setProposedTransaction(garbage)
                        .build())));
        codes.put("submit nothing", code(() -> stub.submit(SubmitRequest.getDefaultInstance())));
        codes.put(
                "submit unsigned",
                code(() -> stub.submit(SubmitRequest.newBuilder()
                        .setChannelId("trade")
                        .setPreparedTransaction(Envelope.getDefaultInstance())
                        .build())));

        codes.forEach((request, code) -> assertEquals(Code.INVALID_ARGUMENT, code, request));
    }

    @Test
    void one_proposal_simulated_many_times_at_once_always_answers() throws Exception {
        Proposal proposal = probe.newProposal("multi")
                .addArguments("[[\"put\",\"same\",\"1\"],[\"get\",\"same\"],[\"range\",\"a\",\"b\"]]")
                .build();
        List<CompletableFuture<byte[]>> answers = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            for (int i = 0; i < 200; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> evaluate(proposal), clients));
            }
            byte[] first = answers.get(0).join();

            assertTrue(answers.stream().allMatch(answer -> Arrays.equals(first, answer.join())));
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void transaction_beyond_the_size_of_a_block_is_endorsed_and_not_ordered() {
        String large = "x".repeat(20 << 20);

        SubmitException refused = assertThrows(
                SubmitException.class,
                () -> probe.newProposal("put")
                        .addArguments("large", large)
                        .build()
                        .endorse()
                        .submitAsync());

        String message = refused.getDetails().get(0).getMessage();
        assertTrue(message.contains("status=BAD_REQUEST"), message);
    }

    @Test
    void proposal_from_another_time_is_refused(@TempDir Path folder) {
        Clock behind = Clock.offset(Clock.systemUTC(), OFF.negated());
        try (TestNetwork slow = TestNetwork.start(TestNetwork.options(folder).withClock(behind))) {
            Contract contract = slow.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

            EndorseException refused =
                    assertThrows(EndorseException.class, () -> contract.submitTransaction("put", "late", "1"));

            String message = refused.getDetails().get(0).getMessage();
            assertTrue(message.startsWith("request unauthorized due to incorrect timestamp "), message);
            assertTrue(message.endsWith(", peer.authentication.timewindow 15m0s"), message);
        }
    }

    @Test
    void chaincode_that_does_not_end_in_time_fails_alone(@TempDir Path folder) throws Exception {
        try (TestNetwork impatient =
                TestNetwork.start(TestNetwork.options(folder).withChaincodeTimeLimit(Duration.ofMillis(500)))) {
            Contract contract =
                    impatient.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

            EndorseException refused =
                    assertThrows(EndorseException.class, () -> contract.submitTransaction("sleep", "60000"));

            String message = refused.getDetails().get(0).getMessage();
            assertTrue(message.endsWith(": error sending: timeout expired while executing transaction"), message);
            contract.submitTransaction("put", "after", "1");
        }
    }

    private static Code code(Runnable call) {
        return assertThrows(StatusRuntimeException.class, call::run).getStatus().getCode();
    }

    private static byte[] evaluate(Proposal proposal) {
        try {
            return proposal.evaluate();
        } catch (GatewayException e) {
            throw new IllegalStateException(e);
        }
    }
}
