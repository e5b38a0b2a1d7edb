package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.transaction.Endorsements;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * Endorse: the organisations that the client names, without further question; else the gateway's own first, and then as many as the
 * policies of chaincode and written keys demand.
 */
final class Endorsing {
    private static final String SHELTERED =
            "no endorsers found in the gateway's organization; retry specifying endorsing organization(s) to protect transient data";

    private static final Verdict MISMATCH = new Verdict(Code.ABORTED, "ProposalResponsePayloads do not match", false);

    private final Discovery discovery;
    private final Peer local;

    Endorsing(Discovery discovery, Peer local) {
        this.discovery = discovery;
        this.local = local;
    }

    CompletableFuture<EndorseResponse> endorse(EndorseRequest request) {
        SignedProposal proposal = request.getProposedTransaction();
        Target target = target(proposal);
        Set<String> named = new LinkedHashSet<>(request.getEndorsingOrganizationsList());
        if (!named.isEmpty()) {
            return Endorsers.ask(peersOf(named, target), target, proposal)
                    .thenApply(answers -> collect(target, answers));
        }
        Peer first = first(target);
        return Endorsers.ask(first, target, proposal, Map.of()).thenCompose(answer -> {
            Verdict verdict = Verdict.of(answer, !first.equals(local));
            if (!verdict.isOk()) {
                throw new GatewayException(
                        Code.ABORTED,
                        "failed to endorse transaction, see attached details for more info",
                        List.of(verdict.detail(first)));
            }
            List<Peer> peers = peersOf(sheltered(target, interest(answer, target)), target);
            return Endorsers.ask(peers, target, proposal, Map.of(first, answer))
                    .thenApply(answers -> collect(target, answers));
        });
    }

    private Peer first(Target target) {
        if (discovery.peers(target.channel(), target.chaincode()).contains(local)) {
            return local;
        }
        if (target.hasTransientData()) {
            throw new GatewayException(Code.FAILED_PRECONDITION, SHELTERED);
        }
        return peersOf(plan(target, byName(target)), target).get(0);
    }

    /** The plan; with transient data only organisations that are given the private data anyway are asked. */
    private NavigableSet<String> sheltered(Target target, ChaincodeInterest interest) {
        List<String> exposed = interest.getChaincodesList().stream()
                .filter(ChaincodeCall::getNoPrivateReads)
                .flatMap(call -> call.getCollectionNamesList().stream())
                .toList();
        if (!target.hasTransientData() || exposed.isEmpty()) {
            return plan(target, interest);
        }
        ChaincodeInterest.Builder cautious = interest.toBuilder();
        cautious.getChaincodesBuilderList().forEach(ChaincodeCall.Builder::clearNoPrivateReads);
        try {
            return plan(target, cautious.build());
        } catch (GatewayException e) {
            plan(target, interest);
            throw new GatewayException(
                    Code.FAILED_PRECONDITION,
                    "requires endorsement from organisation(s) that are not in the distribution policy of the private data"
                            + " collection(s): [" + String.join(" ", exposed)
                            + "]; retry specifying trusted endorsing organizations to protect transient data");
        }
    }

    private static Target target(SignedProposal proposal) {
        if (proposal.getProposalBytes().isEmpty()) {
            throw new GatewayException(
                    Code.INVALID_ARGUMENT, "the proposed transaction must contain a signed proposal");
        }
        try {
            return Target.of(proposal);
        } catch (MalformedBytesException e) {
            throw new GatewayException(Code.INVALID_ARGUMENT, "error unmarshalling " + e.getMessage());
        }
    }

    private List<Peer> peersOf(Collection<String> organisations, Target target) {
        List<Peer> running = discovery.peers(target.channel(), target.chaincode());
        List<String> missing = new ArrayList<>(organisations);
        running.forEach(peer -> missing.remove(peer.mspId()));
        if (!missing.isEmpty()) {
            throw new GatewayException(
                    Code.UNAVAILABLE, "failed to find any endorsing peers for org(s): " + String.join(", ", missing));
        }
        return organisations.stream().map(discovery::peer).toList();
    }

    /** The smallest set that satisfies the policies, one with the gateway's own organisation if there is one. */
    private NavigableSet<String> plan(Target target, ChaincodeInterest interest) {
        List<NavigableSet<String>> layouts = discovery.layouts(target.channel(), interest);
        return layouts.stream()
                .filter(layout -> layout.contains(local.mspId()))
                .findFirst()
                .orElse(layouts.get(0));
    }

    private static ChaincodeInterest interest(Answer answer, Target target) {
        return answer.response()
                .map(ProposalResponse::getInterest)
                .filter(interest -> interest.getChaincodesCount() > 0)
                .orElseGet(() -> byName(target));
    }

    private static ChaincodeInterest byName(Target target) {
        return ChaincodeInterest.newBuilder()
                .addChaincodes(ChaincodeCall.newBuilder().setName(target.chaincode()))
                .build();
    }

    private EndorseResponse collect(Target target, Map<Peer, Answer> answers) {
        List<ErrorDetail> details = new ArrayList<>();
        List<Endorsement> genuine = new ArrayList<>();
        List<Endorsement> endorsements = new ArrayList<>();
        ByteString payload = ByteString.EMPTY;
        for (Map.Entry<Peer, Answer> entry : answers.entrySet()) {
            Peer peer = entry.getKey();
            Verdict verdict = Verdict.of(entry.getValue(), !peer.equals(local));
            if (!verdict.isOk()) {
                details.add(verdict.detail(peer));
                continue;
            }
            ProposalResponse response =
                    entry.getValue().signedBy(peer.identity()).orElseThrow();
            if (payload.isEmpty() || payload.equals(response.getPayload())) {
                payload = response.getPayload();
                genuine.add(response.getEndorsement());
                endorsements.add(peer.conduct().endorsement(response.getEndorsement()));
            } else {
                details.add(MISMATCH.detail(peer));
            }
        }
        if (!details.isEmpty()) {
            throw new GatewayException(
                    Code.ABORTED,
                    "failed to collect enough transaction endorsements, see attached details for more info",
                    details);
        }
        Channel channel = discovery.require(target.channel(), Code.UNAVAILABLE);
        Endorsements.signedData(payload, genuine).forEach(channel.goodSignatures());
        return EndorseResponse.newBuilder()
                .setPreparedTransaction(PreparedTransactions.of(target, payload, endorsements))
                .build();
    }
}
