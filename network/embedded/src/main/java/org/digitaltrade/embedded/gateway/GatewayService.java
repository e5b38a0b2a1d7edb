package org.digitaltrade.embedded.gateway;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.digitaltrade.embedded.chaincode.Causes;
import org.digitaltrade.embedded.store.TxStatus;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;

/** One peer's Gateway service. No call holds a thread while it waits. */
public final class GatewayService extends GatewayGrpc.GatewayImplBase {
    private final Evaluation evaluation;
    private final Endorsing endorsing;
    private final Submission submission;
    private final CommitStatuses commitStatuses;
    private final ChaincodeEvents chaincodeEvents;
    private final Executor executor;

    /**
     * Makes the gateway of a peer.
     *
     * @param network what all peers share
     * @param mspId the peer's organisation
     */
    public GatewayService(GatewayNetwork network, String mspId) {
        Peer local = network.peer(mspId);
        Discovery discovery = network.discovery(local);
        SignedRequests requests = new SignedRequests(discovery);
        this.executor = network.executor();
        this.evaluation = new Evaluation(discovery, local);
        this.endorsing = new Endorsing(discovery, local);
        this.submission = new Submission(discovery, network.orderers());
        this.commitStatuses = new CommitStatuses(requests);
        this.chaincodeEvents = new ChaincodeEvents(requests, executor);
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> client) {
        answer(client, () -> evaluation.evaluate(request));
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> client) {
        answer(client, () -> endorsing.endorse(request));
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> client) {
        answer(client, () -> CompletableFuture.completedFuture(submission.submit(request)));
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> client) {
        answer(client, () -> {
            CompletableFuture<TxStatus> status = commitStatuses.status(request);
            CompletableFuture<CommitStatusResponse> response =
                    status.thenApplyAsync(CommitStatuses::response, executor);
            // A client that has gone is no longer waited for.
            CompletableFuture<?> unused = response.whenComplete((told, gone) -> status.cancel(false));
            return response;
        });
    }

    @Override
    public void chaincodeEvents(SignedChaincodeEventsRequest request, StreamObserver<ChaincodeEventsResponse> client) {
        try {
            chaincodeEvents.stream(request, (ServerCallStreamObserver<ChaincodeEventsResponse>) client);
        } catch (RuntimeException e) {
            client.onError(failure(e));
        }
    }

    private static <T> void answer(StreamObserver<T> client, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result;
        try {
            result = call.get();
        } catch (RuntimeException e) {
            result = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<T> answer = result;
        ((ServerCallStreamObserver<T>) client).setOnCancelHandler(() -> answer.cancel(false));
        CompletableFuture<?> unused = answer.whenComplete((response, failure) -> {
            if (failure != null) {
                client.onError(failure(failure));
            } else {
                client.onNext(response);
                client.onCompleted();
            }
        });
    }

    private static StatusRuntimeException failure(Throwable failure) {
        Throwable cause = Causes.of(failure);
        return cause instanceof GatewayException refused
                ? refused.toGrpc()
                : Status.ABORTED
                        .withDescription(cause.toString())
                        .withCause(cause)
                        .asRuntimeException();
    }
}
