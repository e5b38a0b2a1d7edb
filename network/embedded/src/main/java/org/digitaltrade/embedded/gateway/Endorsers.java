package org.digitaltrade.embedded.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Endorser;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * Asks peers for their answers. What all keep alike is simulated once, and the answer is each one's; a peer that holds other private
 * data than those asked before simulates itself, and a system chaincode tells of the peer itself, so each is asked.
 */
final class Endorsers {

    private Endorsers() {}

    /** The answers in the order of the peers. */
    static CompletableFuture<Map<Peer, Answer>> ask(List<Peer> peers, Target target, SignedProposal proposal) {
        return ask(peers, target, proposal, Map.of());
    }

    /** As {@link #ask(List, Target, SignedProposal)}, after some have answered. */
    static CompletableFuture<Map<Peer, Answer>> ask(
            List<Peer> peers, Target target, SignedProposal proposal, Map<Peer, Answer> answered) {
        CompletableFuture<Map<Peer, Answer>> answers = CompletableFuture.completedFuture(new LinkedHashMap<>());
        // One after the other: a running chaincode can't hold one transaction twice.
        for (Peer peer : peers) {
            answers = answers.thenCompose(earlier -> {
                Map<Peer, Answer> known = new LinkedHashMap<>(answered);
                known.putAll(earlier);
                return ask(peer, target, proposal, known).thenApply(answer -> {
                    earlier.put(peer, answer);
                    return earlier;
                });
            });
        }
        return answers;
    }

    /** One peer's answer, perhaps that of one that was asked before. */
    static CompletableFuture<Answer> ask(
            Peer peer, Target target, SignedProposal proposal, Map<Peer, Answer> answered) {
        Answer own = answered.get(peer);
        if (own != null) {
            return CompletableFuture.completedFuture(own);
        }
        Optional<Answer> shared = Endorser.isSystemChaincode(target.chaincode())
                ? Optional.empty()
                : answered.values().stream()
                        .filter(answer -> peer.endorser().sharesAnswer(target.channel(), answer))
                        .findFirst();
        return shared.map(CompletableFuture::completedFuture)
                .orElseGet(() -> peer.endorser().process(proposal));
    }
}
