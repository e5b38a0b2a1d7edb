package org.digitaltrade.embedded.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Evaluate: one peer's answer, the gateway's own if it can, without any policy. */
final class Evaluation {
    private final Discovery discovery;
    private final Endorser endorser;
    private final Peer local;

    Evaluation(Discovery discovery, Endorser endorser, Peer local) {
        this.discovery = discovery;
        this.endorser = endorser;
        this.local = local;
    }

    CompletableFuture<EvaluateResponse> evaluate(EvaluateRequest request) {
        SignedProposal proposal = request.getProposedTransaction();
        List<Peer> candidates = candidates(target(proposal), request.getTargetOrganizationsList());
        return endorser.process(proposal).thenApply(answer -> result(answer, candidates));
    }

    private static Target target(SignedProposal proposal) {
        try {
            if (proposal.getProposalBytes().isEmpty()) {
                throw new MalformedBytesException("a signed proposal is required");
            }
            Target target = Target.of(proposal);
            if (target.channel().isEmpty()) {
                throw new MalformedBytesException("no channel id provided");
            }
            if (target.chaincode().isEmpty()) {
                throw new MalformedBytesException(
                        "no chaincode name is provided, channel id [" + target.channel() + "]");
            }
            return target;
        } catch (MalformedBytesException e) {
            throw new GatewayException(
                    Code.INVALID_ARGUMENT, "failed to unpack transaction proposal: " + e.getMessage());
        }
    }

    /** The peers to ask in turn: the own one first; with transient data only those named, or the own one. */
    private List<Peer> candidates(Target target, List<String> named) {
        discovery.require(target.channel(), Code.UNAVAILABLE);
        boolean sheltered = target.hasTransientData() && named.isEmpty();
        List<String> allowed = sheltered ? List.of(local.mspId()) : named;
        List<Peer> candidates = new ArrayList<>();
        for (Peer peer : discovery.peers(target.channel(), target.chaincode())) {
            if (allowed.isEmpty() || allowed.contains(peer.mspId())) {
                candidates.add(peer.equals(local) ? 0 : candidates.size(), peer);
            }
        }
        if (candidates.isEmpty()) {
            throw new GatewayException(
                    Code.FAILED_PRECONDITION,
                    (sheltered
                                    ? "no endorsers found in the gateway's organization; retry specifying target organization(s) to protect transient data: "
                                    : "")
                            + "no peers available to evaluate chaincode " + target.chaincode() + " in channel "
                            + target.channel());
        }
        return candidates;
    }

    private EvaluateResponse result(Answer answer, List<Peer> candidates) {
        List<ErrorDetail> details = new ArrayList<>();
        Verdict verdict = Verdict.of(answer, !candidates.get(0).equals(local));
        for (Peer peer : candidates) {
            verdict = Verdict.of(answer, !peer.equals(local));
            if (verdict.isOk()) {
                return answer.response()
                        .map(ProposalResponse::getResponse)
                        .map(response -> EvaluateResponse.newBuilder()
                                .setResult(response)
                                .build())
                        .orElseThrow();
            }
            details.add(verdict.detail(peer));
            if (!verdict.retry()) {
                throw new GatewayException(
                        verdict.code(), "evaluate call to endorser returned error: " + verdict.message(), details);
            }
        }
        throw new GatewayException(
                verdict.code(), "failed to evaluate transaction, see attached details for more info", details);
    }
}
