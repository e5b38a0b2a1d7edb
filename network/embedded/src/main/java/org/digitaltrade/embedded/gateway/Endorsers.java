package org.digitaltrade.embedded.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Endorser;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * Asks peers for their answers. What all keep alike is simulated once, and the answer is each one's; a system chaincode tells of the
 * peer itself, so each is asked.
 */
final class Endorsers {

    private Endorsers() {}

    /** The answers in the order of the peers, at least one. */
    static CompletableFuture<Map<Peer, Answer>> ask(List<Peer> peers, Target target, SignedProposal proposal) {
        if (!Endorser.isSystemChaincode(target.chaincode())) {
            return ask(peers.get(0), proposal).thenApply(answer -> {
                Map<Peer, Answer> answers = new LinkedHashMap<>();
                peers.forEach(peer -> answers.put(peer, answer));
                return answers;
            });
        }
        CompletableFuture<Map<Peer, Answer>> answers = CompletableFuture.completedFuture(new LinkedHashMap<>());
        for (Peer peer : peers) {
            answers = answers.thenCombine(ask(peer, proposal), (earlier, answer) -> {
                earlier.put(peer, answer);
                return earlier;
            });
        }
        return answers;
    }

    static CompletableFuture<Answer> ask(Peer peer, SignedProposal proposal) {
        return peer.endorser().process(proposal);
    }
}
