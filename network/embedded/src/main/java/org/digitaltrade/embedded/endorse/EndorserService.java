package org.digitaltrade.embedded.endorse;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** One peer's Endorser service, for clients that ask peers themselves. */
public final class EndorserService extends EndorserGrpc.EndorserImplBase {
    private final Endorser endorser;
    private final SigningIdentity peer;
    private final UnaryOperator<Endorsement> conduct;

    /**
     * Answers with this peer's signature.
     *
     * @param conduct what the peer says instead of its endorsement
     */
    public EndorserService(Endorser endorser, SigningIdentity peer, UnaryOperator<Endorsement> conduct) {
        this.endorser = endorser;
        this.peer = peer;
        this.conduct = conduct;
    }

    @Override
    public void processProposal(SignedProposal proposal, StreamObserver<ProposalResponse> client) {
        // Without a handler an answer to a client that has gone would be an exception here.
        ((ServerCallStreamObserver<ProposalResponse>) client).setOnCancelHandler(() -> {});
        CompletableFuture<Void> unused = endorser.process(proposal).thenAccept(answer -> reply(answer, client));
    }

    private ProposalResponse said(ProposalResponse genuine) {
        return genuine.toBuilder()
                .setEndorsement(conduct.apply(genuine.getEndorsement()))
                .build();
    }

    private void reply(Answer answer, StreamObserver<ProposalResponse> client) {
        Optional<ProposalResponse> response = answer.signedBy(peer);
        // With an error gRPC drops the response; Fabric's peers use no status of their own.
        if (answer.error().isPresent() || response.isEmpty()) {
            client.onError(Status.UNKNOWN
                    .withDescription(answer.error().orElse("no answer"))
                    .asRuntimeException());
            return;
        }
        client.onNext(response.get().hasEndorsement() ? said(response.get()) : response.get());
        client.onCompleted();
    }
}
