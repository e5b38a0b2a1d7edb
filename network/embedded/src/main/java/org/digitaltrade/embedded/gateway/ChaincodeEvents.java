package org.digitaltrade.embedded.gateway;

import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.TxLocation;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;

/** ChaincodeEvents: finds where the client wants to begin. */
final class ChaincodeEvents {
    private final SignedRequests requests;
    private final Executor executor;

    ChaincodeEvents(SignedRequests requests, Executor executor) {
        this.requests = requests;
        this.executor = executor;
    }

    void stream(SignedChaincodeEventsRequest signed, ServerCallStreamObserver<ChaincodeEventsResponse> client) {
        ChaincodeEventsRequest request = SignedRequests.parse(
                ChaincodeEventsRequest.parser(),
                signed.getRequest(),
                "a chaincode events request is required",
                "invalid chaincode events request");
        Channel channel = requests.requireReader(
                request.getChannelId(),
                new SignedData(signed.getRequest(), request.getIdentity(), signed.getSignature()));
        long start = startBlock(channel.ledger(), request);
        new ChaincodeEventStream(channel.ledger(), start, new EventFilter(request), client, executor).start();
    }

    private static long startBlock(Ledger ledger, ChaincodeEventsRequest request) {
        Optional<TxLocation> seen = request.getAfterTransactionId().isEmpty()
                ? Optional.empty()
                : ledger.transaction(request.getAfterTransactionId());
        return seen.isPresent() ? seen.get().block() : startBlock(ledger, request.getStartPosition());
    }

    private static long startBlock(Ledger ledger, SeekPosition position) {
        return switch (position.getTypeCase()) {
            case SPECIFIED -> position.getSpecified().getNumber();
            case NEXT_COMMIT, TYPE_NOT_SET -> ledger.height();
            case NEWEST, OLDEST ->
                throw new GatewayException(
                        Code.INVALID_ARGUMENT,
                        "invalid start position type: *orderer.SeekPosition_"
                                + (position.hasNewest() ? "Newest" : "Oldest"));
        };
    }
}
