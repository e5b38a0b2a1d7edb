package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * Simulates every proposal once more in the opposite surroundings and refuses an answer that differs: a chaincode that depends on its host
 * would sooner or later leave real organisations without agreement.
 */
final class Mirror {
    /** Simulations on one height that are tried: with a block in between, two results may differ by right. */
    private static final int MAX_TRIES = 10;

    private final Endorser other;
    private final String names;

    /**
     * Compares with another organisation.
     *
     * @param names of both organisations, for messages
     */
    Mirror(Endorser other, String names) {
        this.other = other;
        this.names = names;
    }

    /** The own answer, if the other one is equal to it. */
    CompletableFuture<Answer> check(
            Supplier<CompletableFuture<Answer>> own, SignedProposal proposal, LongSupplier height) {
        return check(own, proposal, height, MAX_TRIES);
    }

    private CompletableFuture<Answer> check(
            Supplier<CompletableFuture<Answer>> own, SignedProposal proposal, LongSupplier height, int tries) {
        long before = height.getAsLong();
        return own.get()
                .thenCompose(answer -> other.process(proposal).thenCompose(mirrored -> {
                    Optional<String> difference = difference(answer, mirrored);
                    if (difference.isEmpty()) {
                        return CompletableFuture.completedFuture(answer);
                    }
                    if (height.getAsLong() != before && tries > 1) {
                        return check(own, proposal, height, tries - 1);
                    }
                    return CompletableFuture.completedFuture(Answer.failed("strict mode: " + function(proposal)
                            + " is not the same at " + names + ": " + difference.get()));
                }));
    }

    private static Optional<String> difference(Answer one, Answer other) {
        if (!one.error().equals(other.error())) {
            return Optional.of("error is " + one.error().orElse("none") + " against "
                    + other.error().orElse("none"));
        }
        return Differences.between(result(one), result(other));
    }

    private static Differences.Result result(Answer answer) {
        ProposalResponse response = answer.response().orElse(ProposalResponse.getDefaultInstance());
        ChaincodeAction action = action(response.getPayload());
        return new Differences.Result(response.getResponse(), action.getEvents(), action.getResults());
    }

    private static ChaincodeAction action(ByteString payload) {
        return Messages.parse(
                ChaincodeAction.parser(),
                Messages.parse(ProposalResponsePayload.parser(), payload, "proposal response payload")
                        .getExtension(),
                "chaincode action");
    }

    private static String function(SignedProposal proposal) {
        try {
            List<ByteString> arguments =
                    DecodedProposal.parse(proposal.getProposalBytes()).call().arguments();
            return "function " + (arguments.isEmpty() ? "" : arguments.get(0).toStringUtf8());
        } catch (MalformedBytesException e) {
            return "a call that can't be read";
        }
    }
}
