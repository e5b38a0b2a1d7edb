package org.digitaltrade.embedded.scenarios;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.TestNetwork;
import org.digitaltrade.embedded.golden.RecordedStep;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;

/** Plays the steps of one recorded scenario with an unchanged client. */
final class ScenarioPlayer {
    private static final int DEFAULT_HEADER_BYTES = 8 << 10;
    private static final byte[] OTHER = "other bytes".getBytes(StandardCharsets.UTF_8);

    private final TestNetwork network;
    private final RecordedClients clients;
    private final Terms terms;
    private final Map<Integer, Transaction> held = new HashMap<>();
    private final Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
    private byte[] lastProposal = {};

    ScenarioPlayer(TestNetwork network, RecordedClients clients, Terms terms) {
        this.network = network;
        this.clients = clients;
        this.terms = terms;
    }

    /** Outcomes by step. */
    Map<Integer, Outcome> outcomes() {
        return outcomes;
    }

    /** A call from its beginning to its end. */
    void play(RecordedStep step) throws Exception {
        if (step.text("mode").equals("evaluate")) {
            evaluate(step);
            return;
        }
        endorse(step);
        if (step.text("mode").equals("submit")) {
            submit(step);
        }
    }

    void evaluate(RecordedStep step) throws Exception {
        try {
            outcomes.put(step.number(), Outcome.of(step, proposal(step).evaluate(), terms));
        } catch (GatewayException e) {
            outcomes.put(step.number(), Outcome.failed(e, terms));
        }
    }

    void endorse(RecordedStep step) throws Exception {
        try {
            Transaction transaction = proposal(step).endorse();
            held.put(step.number(), transaction);
            outcomes.put(
                    step.number(),
                    Outcome.of(step, transaction.getResult(), terms).signed(payload(transaction), terms));
        } catch (GatewayException e) {
            outcomes.put(step.number(), Outcome.failed(e, terms));
        }
    }

    /** Hands an endorsed transaction to the orderers; what became of it is asked in {@link #await}. */
    SubmittedTransaction send(RecordedStep step) throws Exception {
        return endorsed(step.number()).submitAsync();
    }

    private Transaction endorsed(int step) {
        return Optional.ofNullable(held.get(step))
                .orElseThrow(() -> new IllegalStateException("not endorsed: " + step));
    }

    void submit(RecordedStep step) throws Exception {
        if (!held.containsKey(step.number())) {
            return;
        }
        try {
            await(step, send(step));
        } catch (GatewayException e) {
            outcomes.put(step.number(), Outcome.failed(e, terms));
        }
    }

    void await(RecordedStep step, SubmittedTransaction sent) throws Exception {
        var status = sent.getStatus();
        outcome(step).committed(status.getCode().toString());
        JsonObject place = step.json().getAsJsonArray("inBlocks").get(0).getAsJsonObject();
        terms.samePlace(
                status.getBlockNumber(),
                indexOf(sent.getTransactionId(), status.getBlockNumber()),
                place.get("block").getAsLong(),
                place.get("index").getAsInt());
    }

    private Outcome outcome(RecordedStep step) {
        Outcome outcome = outcomes.get(step.number());
        if (outcome == null) {
            throw new IllegalStateException("not played: " + step);
        }
        return outcome;
    }

    private int indexOf(String transactionId, long blockNumber) throws Exception {
        Block block = Block.parseFrom(network.connect("BJCAC", "User1")
                .getNetwork("trade")
                .getContract("qscc")
                .evaluateTransaction("GetBlockByNumber", "trade", Long.toString(blockNumber)));
        for (int index = 0; index < block.getData().getDataCount(); index++) {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(index)).getPayload());
            if (ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId()
                    .equals(transactionId)) {
                return index;
            }
        }
        throw new IllegalStateException(transactionId + " is not in block " + blockNumber);
    }

    /** A write that the recording made, but of which it keeps no step. */
    void prepare(String key, String value, long recordedBlock) throws Exception {
        SubmittedTransaction sent = gateway(network.connection("BJCAC"))
                .getNetwork("trade")
                .getContract("probe")
                .newProposal("put")
                .addArguments(key, value)
                .build()
                .endorse()
                .submitAsync();
        long block = sent.getStatus().getBlockNumber();
        terms.samePlace(block, indexOf(sent.getTransactionId(), block), recordedBlock, 0);
    }

    /** An administrator's step that has been done. */
    void administered(RecordedStep step) {
        outcomes.put(step.number(), nothing());
    }

    /** The steps that are no calls. */
    void special(RecordedStep step) throws Exception {
        String mode = step.text("mode");
        try {
            if (mode.equals("submit the same bytes again at once")) {
                SubmittedTransaction first = endorsed(0).submitAsync();
                gateway().newTransaction(endorsed(0).getBytes()).submitAsync();
                outcomes.put(
                        step.number(),
                        nothing().committed(first.getStatus().getCode().toString()));
            } else if (mode.equals("submit the same bytes after the commit")) {
                gateway().newTransaction(endorsed(0).getBytes()).submitAsync();
                outcomes.put(step.number(), nothing());
            } else if (mode.startsWith("endorse the same proposal after the commit")) {
                Gateway small = mode.contains("8 kB") ? gateway(smallHeaders()) : gateway();
                small.newProposal(lastProposal).endorse();
                outcomes.put(step.number(), nothing());
            } else if (mode.startsWith("evaluate the same proposal")) {
                gateway().newProposal(lastProposal).evaluate();
                outcomes.put(step.number(), nothing());
            } else if (mode.startsWith("status of")) {
                outcomes.put(step.number(), status(mode));
            }
        } catch (GatewayException e) {
            outcomes.put(step.number(), Outcome.failed(e, terms));
        }
    }

    /** One proposal endorsed twice, both sent before either is in a block. */
    void twice(RecordedStep first, RecordedStep second) throws Exception {
        Proposal proposal = proposal(first);
        Transaction one = proposal.endorse();
        Transaction other = gateway().newProposal(lastProposal).endorse();
        SubmittedTransaction sent = one.submitAsync();
        SubmittedTransaction again = other.submitAsync();
        held.put(first.number(), one);
        outcomes.put(first.number(), Outcome.of(first, one.getResult(), terms).signed(payload(one), terms));
        await(first, sent);
        outcomes.put(
                second.number(), nothing().committed(again.getStatus().getCode().toString()));
    }

    private Outcome status(String mode) throws Exception {
        String id = mode.contains("unknown") ? "00" : terms.firstTransaction();
        CommitStatusRequest request = CommitStatusRequest.newBuilder()
                .setChannelId("trade")
                .setTransactionId(id)
                .setIdentity(network.identity("PARTNER", "User1").serialized())
                .build();
        var commit = network.connect("PARTNER", "User1")
                .newCommit(SignedCommitStatusRequest.newBuilder()
                        .setRequest(request.toByteString())
                        .build()
                        .toByteArray());
        try {
            return nothing()
                    .committed(commit.getStatus(options -> options.withDeadlineAfter(1, TimeUnit.SECONDS))
                            .getCode()
                            .toString());
        } catch (GatewayException e) {
            return nothing().committed(e.getStatus().getCode().toString());
        }
    }

    private static Outcome nothing() {
        return new Outcome(new LinkedHashMap<>(), new java.util.TreeSet<>());
    }

    private static ByteString payload(Transaction transaction) throws Exception {
        return DecodedTransaction.parse(
                        PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope())
                .responsePayload();
    }

    /** The step's proposal, with whatever is wrong about it. */
    private Proposal proposal(RecordedStep step) throws Exception {
        Gateway gateway = gateway(step);
        var builder = gateway.getNetwork(step.text("channel"))
                .getContract(step.text("chaincode"))
                .newProposal(step.text("function"));
        for (JsonElement argument : step.json().getAsJsonArray("args")) {
            builder.addArguments(argument.getAsString());
        }
        if (step.json().has("transient") && step.json().get("transient").isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry :
                    step.json().getAsJsonObject("transient").entrySet()) {
                builder.putTransient(
                        entry.getKey(),
                        Base64.getDecoder().decode(entry.getValue().getAsString()));
            }
        }
        if (step.json().has("endorsingOrgs") && step.json().get("endorsingOrgs").isJsonArray()) {
            builder.setEndorsingOrganizations(step.json().getAsJsonArray("endorsingOrgs").asList().stream()
                    .map(JsonElement::getAsString)
                    .toArray(String[]::new));
        }
        Proposal proposal = builder.build();
        terms.sameTransaction(proposal.getTransactionId(), step.text("txId"));
        lastProposal = proposal.getBytes();
        return switch (step.scenario()) {
            case "old-timestamp" -> gateway.newProposal(moved(proposal, minutes(step.text("note"))));
            case "wrong-proposal-signature" ->
                gateway.newSignedProposal(proposal.getBytes(), clients.sign(step.json(), OTHER));
            default -> proposal;
        };
    }

    private static Duration minutes(String note) {
        long minutes = Long.parseLong(note.replaceAll("\\D.*", ""));
        return Duration.ofMinutes(note.contains("old") ? -minutes : minutes);
    }

    private static byte[] moved(Proposal proposal, Duration by) throws Exception {
        ProposedTransaction proposed = ProposedTransaction.parseFrom(proposal.getBytes());
        var inner = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(
                proposed.getProposal().getProposalBytes());
        Header header = Header.parseFrom(inner.getHeader());
        Instant time = Instant.now().plus(by);
        ChannelHeader moved = ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder()
                .setTimestamp(Timestamp.newBuilder().setSeconds(time.getEpochSecond()))
                .build();
        ByteString bytes = inner.toBuilder()
                .setHeader(header.toBuilder()
                        .setChannelHeader(moved.toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        ProposedTransaction.Builder result = proposed.toBuilder();
        result.getProposalBuilder().setProposalBytes(bytes).clearSignature();
        return result.build().toByteArray();
    }

    /** Sends an endorsed transaction with a signature over other bytes. */
    void submitWronglySigned(RecordedStep step) throws Exception {
        endorse(step);
        try {
            gateway(step)
                    .newSignedTransaction(endorsed(step.number()).getBytes(), clients.sign(step.json(), OTHER))
                    .submitAsync();
        } catch (GatewayException e) {
            outcomes.put(step.number(), Outcome.failed(e, terms));
        }
    }

    private Gateway gateway(RecordedStep step) throws Exception {
        JsonObject creator = step.json().getAsJsonObject("creator");
        RecordedClients.Signer signer = clients.named(
                creator.get("msp").getAsString(), creator.get("name").getAsString());
        return gateway(signer, network.connection(step.text("gatewayOrg")));
    }

    private Gateway gateway() throws Exception {
        return gateway(network.connection("BJCAC"));
    }

    private Gateway gateway(ManagedChannel connection) throws Exception {
        return gateway(clients.named("BJCAC", "User1"), connection);
    }

    private static Gateway gateway(RecordedClients.Signer signer, ManagedChannel connection) {
        return Gateway.newInstance()
                .identity(signer.identity())
                .signer(Signers.newPrivateKeySigner(signer.key()))
                .hash(Hash.SHA256)
                .connection(connection)
                .evaluateOptions(options -> options.withDeadlineAfter(60, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(60, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(60, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(60, TimeUnit.SECONDS))
                .connect();
    }

    private ManagedChannel smallHeaders() {
        return network.connection("BJCAC", DEFAULT_HEADER_BYTES);
    }
}
