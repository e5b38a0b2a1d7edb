package org.digitaltrade.embedded.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String SHELTERED =
            "no endorsers found in the gateway's organization; retry specifying target organization(s) to protect transient data: ";

    private final Discovery discovery;
    private final Peer local;

    Evaluation(Discovery discovery, Peer local) {
        this.discovery = discovery;
        this.local = local;
    }

    CompletableFuture<EvaluateResponse> evaluate(EvaluateRequest request) {
        SignedProposal proposal = request.getProposedTransaction();
        Target target = target(proposal);
        List<Peer> candidates = candidates(target, request.getTargetOrganizationsList());
        // A peer tells of itself: the others would tell of themselves, so they are not asked instead.
        List<Peer> asked = Endorser.isSystemChaincode(target.chaincode()) ? candidates.subList(0, 1) : candidates;
        return firstGood(asked, target, proposal, new LinkedHashMap<>());
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
            String none = "no peers available to evaluate chaincode " + target.chaincode() + " in channel "
                    + target.channel();
            throw new GatewayException(Code.FAILED_PRECONDITION, sheltered ? SHELTERED + none : none);
        }
        return candidates;
    }

    /** Asks one after the other until one's answer is good, or is no better elsewhere. */
    private CompletableFuture<EvaluateResponse> firstGood(
            List<Peer> candidates, Target target, SignedProposal proposal, Map<Peer, Answer> answered) {
        Peer peer = candidates.get(answered.size());
        return Endorsers.ask(peer, target, proposal, answered).thenCompose(answer -> {
            answered.put(peer, answer);
            Verdict verdict = verdict(peer, answer);
            if (verdict.isOk()) {
                return CompletableFuture.completedFuture(response(answer));
            }
            if (!verdict.retry()) {
                throw new GatewayException(
                        verdict.code(),
                        "evaluate call to endorser returned error: " + verdict.message(),
                        details(answered));
            }
            if (answered.size() == candidates.size()) {
                throw new GatewayException(
                        verdict.code(),
                        "failed to evaluate transaction, see attached details for more info",
                        details(answered));
            }
            return firstGood(candidates, target, proposal, answered);
        });
    }

    private Verdict verdict(Peer peer, Answer answer) {
        return Verdict.of(answer, !peer.equals(local));
    }

    private List<ErrorDetail> details(Map<Peer, Answer> answered) {
        return answered.entrySet().stream()
                .map(entry -> verdict(entry.getKey(), entry.getValue()).detail(entry.getKey()))
                .toList();
    }

    private static EvaluateResponse response(Answer answer) {
        return EvaluateResponse.newBuilder()
                .setResult(answer.response().map(ProposalResponse::getResponse).orElseThrow())
                .build();
    }
}
