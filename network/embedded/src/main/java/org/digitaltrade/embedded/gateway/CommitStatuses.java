package org.digitaltrade.embedded.gateway;

import io.grpc.Status.Code;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.store.TxStatus;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;

/** CommitStatus: how a transaction ended, as soon as it has. An unknown id waits until the client's deadline. */
final class CommitStatuses {
    private final SignedRequests requests;

    CommitStatuses(SignedRequests requests) {
        this.requests = requests;
    }

    /** The caller cancels the future when the client has gone. */
    CompletableFuture<TxStatus> status(SignedCommitStatusRequest signed) {
        CommitStatusRequest request = SignedRequests.parse(
                CommitStatusRequest.parser(),
                signed.getRequest(),
                "a commit status request is required",
                "invalid status request");
        require(!request.getIdentity().isEmpty(), "no identity provided");
        require(!request.getChannelId().isEmpty(), "no channel ID provided");
        require(!request.getTransactionId().isEmpty(), "transaction ID should not be empty");
        return requests.requireReader(
                        request.getChannelId(),
                        new SignedData(signed.getRequest(), request.getIdentity(), signed.getSignature()))
                .ledger()
                .commitStatus(request.getTransactionId());
    }

    static CommitStatusResponse response(TxStatus status) {
        return CommitStatusResponse.newBuilder()
                .setResult(status.code())
                .setBlockNumber(status.block())
                .build();
    }

    private static void require(boolean given, String otherwise) {
        if (!given) {
            throw new GatewayException(Code.INVALID_ARGUMENT, otherwise);
        }
    }
}
