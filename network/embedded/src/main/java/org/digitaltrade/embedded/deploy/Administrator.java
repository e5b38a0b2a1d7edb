package org.digitaltrade.embedded.deploy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.rpc.Status;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** An organisation's administrator at the organisation's own peer. */
final class Administrator implements AutoCloseable {
    /** Longest wait for one call: a block on a slow disk included. */
    private static final long CALL_SECONDS = 60;

    private static final int REFUSED_FROM = 400;

    private final SigningIdentity identity;
    private final ManagedChannel peer;
    private final SignedProposals proposals;

    Administrator(SigningIdentity identity, ManagedChannel peer) {
        this.identity = identity;
        this.peer = peer;
        this.proposals = new SignedProposals(identity);
    }

    /** A call that concerns this peer alone. The answer may be a refusal. */
    Response callPeer(String function, MessageLite argument) throws DeployException {
        try {
            ProposalResponse answer = EndorserGrpc.newBlockingStub(peer)
                    .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
                    .processProposal(proposals.of("", function, argument).proposal());
            return answer.getResponse();
        } catch (StatusRuntimeException e) {
            throw refused(function, reason(e), e);
        }
    }

    /** A query on a channel. */
    Response evaluate(String channel, String function, MessageLite argument) throws DeployException {
        SignedProposals.Call call = proposals.of(channel, function, argument);
        try {
            return EndorserGrpc.newBlockingStub(peer)
                    .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
                    .processProposal(call.proposal())
                    .getResponse();
        } catch (StatusRuntimeException e) {
            throw refused(function, reason(e), e);
        }
    }

    /** A transaction endorsed by these organisations; returns the block that has it. */
    long submit(String channel, String function, MessageLite argument, List<String> endorsers) throws DeployException {
        SignedProposals.Call call = proposals.of(channel, function, argument);
        GatewayGrpc.GatewayBlockingStub gateway =
                GatewayGrpc.newBlockingStub(peer).withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
        try {
            Envelope prepared = gateway.endorse(EndorseRequest.newBuilder()
                            .setTransactionId(call.transactionId())
                            .setChannelId(channel)
                            .setProposedTransaction(call.proposal())
                            .addAllEndorsingOrganizations(endorsers)
                            .build())
                    .getPreparedTransaction();
            gateway.submit(SubmitRequest.newBuilder()
                    .setTransactionId(call.transactionId())
                    .setChannelId(channel)
                    .setPreparedTransaction(prepared.toBuilder().setSignature(identity.sign(prepared.getPayload())))
                    .build());
            CommitStatusResponse status = gateway.commitStatus(statusRequest(channel, call.transactionId()));
            if (status.getResult() != TxValidationCode.VALID) {
                throw new DeployException(
                        DeployException.Code.REFUSED,
                        function + " of " + identity.mspId() + " ended as " + status.getResult()
                                + ": another definition came in between, so try again");
            }
            return status.getBlockNumber();
        } catch (StatusRuntimeException e) {
            throw refused(function, reason(e), e);
        }
    }

    private SignedCommitStatusRequest statusRequest(String channel, String transactionId) {
        ByteString request = CommitStatusRequest.newBuilder()
                .setTransactionId(transactionId)
                .setChannelId(channel)
                .setIdentity(identity.serialized())
                .build()
                .toByteString();
        return SignedCommitStatusRequest.newBuilder()
                .setRequest(request)
                .setSignature(identity.sign(request))
                .build();
    }

    static boolean isRefusal(Response response) {
        return response.getStatus() >= REFUSED_FROM;
    }

    DeployException refused(String function, String reason, Throwable cause) {
        return new DeployException(
                DeployException.Code.REFUSED,
                "the peer of " + identity.mspId() + " refused " + function + ": " + reason,
                cause);
    }

    /** What the peers said, else what the call ended with. */
    private static String reason(StatusRuntimeException e) {
        Status status = StatusProto.fromThrowable(e);
        Optional<String> detail = status == null
                ? Optional.empty()
                : status.getDetailsList().stream()
                        .flatMap(any -> detail(any).stream())
                        .map(ErrorDetail::getMessage)
                        .findFirst();
        return detail.orElse(String.valueOf(e.getStatus().getDescription()));
    }

    private static Optional<ErrorDetail> detail(Any any) {
        try {
            return any.is(ErrorDetail.class) ? Optional.of(any.unpack(ErrorDetail.class)) : Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        peer.shutdownNow();
    }
}
