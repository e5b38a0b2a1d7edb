package org.digitaltrade.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.server.identity.Caller;
import org.digitaltrade.server.identity.CallerChecks;
import org.digitaltrade.server.identity.PresentedCertificate;
import org.digitaltrade.server.ledger.SignedMessages.Checked;
import org.digitaltrade.server.ledger.TransactionMessages.EndorseAnswer;
import org.digitaltrade.server.ledger.TransactionMessages.EndorseRequest;
import org.digitaltrade.server.ledger.TransactionMessages.PrepareAnswer;
import org.digitaltrade.server.ledger.TransactionMessages.PrepareRequest;
import org.digitaltrade.server.ledger.TransactionMessages.SubmitRequest;
import org.digitaltrade.server.web.Base64Text;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;

/** The three steps of a transaction. The party signs between them, elsewhere; this gateway never has its key. */
final class Transactions {
    /** All usages of an enterprise advance one meter. */
    private static final String USAGE = "DataTransfers:recordUsage";

    private final CallerChecks callers;
    private final SignedMessages messages;
    private final Peers peers;
    private final OpenTransactions open;
    private final Outcomes outcomes;
    private final Patience patience;
    private final CallLimit limit = new CallLimit();
    private final Turns turns = new Turns();

    Transactions(
            CallerChecks callers,
            SignedMessages messages,
            Peers peers,
            OpenTransactions open,
            Outcomes outcomes,
            Patience patience) {
        this.patience = patience;
        this.callers = callers;
        this.messages = messages;
        this.peers = peers;
        this.open = open;
        this.outcomes = outcomes;
    }

    /**
     * A transaction on its way.
     *
     * @param result what the function returned, if it was JSON
     * @param outcome completed once a block with it has been projected
     */
    record Submitted(String transactionId, Optional<JsonObject> result, CompletableFuture<Outcome> outcome) {}

    /** Builds the proposal for a client that can't: a browser. Others build it themselves. */
    PrepareAnswer prepare(PrepareRequest request) {
        Caller caller = callers.accept(new PresentedCertificate(request.mspId(), request.certificate()));
        Intent intent = Intent.of(
                        request.channel(), request.contract(), request.function(), Json.canonical(request.input()))
                .withTransient(transientData(request.transientData()));
        byte[] proposed = Proposals.build(
                intent,
                new LedgerIdentity(caller.identity().mspId(), caller.identity().certificate()));
        try {
            ProposedTransaction message = ProposedTransaction.parseFrom(proposed);
            return new PrepareAnswer(
                    message.getTransactionId(),
                    Base64Text.encode(proposed),
                    digest(message.getProposal().getProposalBytes()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the client library wrote the message", e);
        }
    }

    EndorseAnswer endorse(EndorseRequest request) {
        byte[] proposed = Base64Text.decode("/proposal", request.proposal());
        byte[] signature = Base64Text.decode("/signature", request.signature());
        Checked checked = messages.proposal(proposed, signature);
        boolean usage = checked.function().equals(USAGE);
        if (usage) {
            turns.take(checked.party().value(), checked.transactionId());
        }
        byte[] prepared;
        try {
            prepared = limit.run(() -> patience.call(
                    checked.channel(),
                    () -> FailOver.call(peers.from(checked.mspId()), peer -> peer.endorse(proposed, signature))));
        } catch (RuntimeException e) {
            turns.end(checked.transactionId());
            throw e;
        }
        return new EndorseAnswer(
                checked.transactionId(),
                Base64Text.encode(prepared),
                digest(read(prepared).getEnvelope().getPayload()));
    }

    /** The same signed bytes may be handed in any number of times: they count once, and each gets the one outcome. */
    Submitted submit(SubmitRequest request) {
        byte[] bytes = Base64Text.decode("/transaction", request.transaction());
        byte[] signature = Base64Text.decode("/signature", request.signature());
        PreparedTransaction prepared = read(bytes);
        Checked checked = messages.transaction(prepared, signature);
        Optional<JsonObject> result =
                result(DecodedTransaction.parse(prepared.getEnvelope().getPayload()));
        // Watched before it is looked up, so that a block that comes in between isn't missed.
        CompletableFuture<Outcome> outcome = open.watch(checked.transactionId());
        outcomes.find(checked.transactionId()).map(List::of).ifPresent(open::seen);
        CompletableFuture<Outcome> told = outcome.whenComplete((done, failed) -> turns.end(checked.transactionId()));
        if (!outcome.isDone()) {
            limit.run(() -> order(checked, bytes, signature));
        }
        return new Submitted(checked.transactionId(), result, told);
    }

    private boolean order(Checked checked, byte[] prepared, byte[] signature) throws LedgerException {
        try {
            FailOver.call(peers.from(checked.mspId()), peer -> peer.submit(checked.channel(), prepared, signature));
            return true;
        } catch (LedgerException e) {
            return mayBeOrdered(e, checked.transactionId());
        }
    }

    /** Whether to wait for a block all the same: those bytes were taken before, or may have been. */
    private boolean mayBeOrdered(LedgerException e, String transactionId) throws LedgerException {
        String code = e.failure().code();
        if (code.equals(Code.ALREADY_RECORDED.name()) || code.equals(Code.OUTCOME_UNKNOWN.name())) {
            return true;
        }
        if (code.equals(Code.ORDERERS_MISSING.name())) {
            // Nobody waits for what may take as long as a repair; if it is ordered then, its status tells.
            throw new ProblemException(Problem.of(e.failure()).withTransaction(transactionId));
        }
        open.forget(transactionId);
        throw e;
    }

    private static Map<String, ByteString> transientData(Optional<JsonObject> fields) {
        Map<String, ByteString> bytes = new TreeMap<>();
        fields.ifPresent(object -> object.members().forEach((name, value) -> {
            if (!(value instanceof JsonString text)) {
                throw new ProblemException(Code.MALFORMED, "/transient: values are Base64 texts");
            }
            bytes.put(name, ByteString.copyFrom(Base64Text.decode("/transient", text.value())));
        }));
        return bytes;
    }

    private static Optional<JsonObject> result(DecodedTransaction transaction) {
        byte[] payload = transaction.result().response().getPayload().toByteArray();
        try {
            return Optional.of(Json.parseObject(payload));
        } catch (RejectedException e) {
            // Functions of this ledger return an object; those of another chaincode may return anything or nothing.
            return Optional.empty();
        }
    }

    private static PreparedTransaction read(byte[] prepared) {
        try {
            return PreparedTransaction.parseFrom(prepared);
        } catch (InvalidProtocolBufferException e) {
            throw new ProblemException(Problem.of(Code.MALFORMED, "/transaction: not a PreparedTransaction"));
        }
    }

    private static String digest(ByteString signed) {
        return Base64Text.encode(Digests.sha256(signed.toByteArray()));
    }
}
