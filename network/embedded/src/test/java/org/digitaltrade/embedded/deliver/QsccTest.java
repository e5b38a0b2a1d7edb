package org.digitaltrade.embedded.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Store;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.embedded.validate.Signatures;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries on the recorded ledger: recorded answers byte for byte, and a real peer's words where there is none. */
final class QsccTest {
    private static final Path VIEWS = Path.of(System.getProperty("golden.dir"), "bft", "views");

    @TempDir
    static Path folder;

    private static Store store;
    private static Ledger ledger;
    private static Qscc qscc;

    @BeforeAll
    static void commitTheRecording() {
        store = Store.open(folder, List.of("trade"));
        ledger = store.ledger("trade");
        List<Block> blocks = Recordings.blocks("bft");
        Committer.commitGenesis(ledger, blocks.get(0));
        ActiveConfig config = ActiveConfig.of(ledger);
        Committer committer = new Committer(ledger, config, new LifecycleDefinitions(), Signatures::of);
        blocks.stream().skip(1).forEach(committer::commit);
        qscc = new Qscc(Map.of("trade", new Channel(ledger, config.get())));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valid-2",
                "valid-7",
                "mvcc",
                "mvcc-later",
                "policy-failure",
                "duplicate-id",
                "chain-info",
                "block-by-number",
                "block-by-txid"
            })
    void a_recorded_query_gets_the_recorded_answer(String name) throws Exception {
        JsonObject view = view(name);

        assertTrue(recordedAnswers(view.getAsJsonObject("direct")).contains(qscc.invoke(input(view), proposal(view))));
    }

    /** What the peers answered: all alike, or, since copies of a block carry different signatures, not. */
    private static List<Response> recordedAnswers(JsonObject direct) throws Exception {
        List<Response> answers = new ArrayList<>();
        List<JsonElement> payloads = direct.has("payloads")
                ? direct.getAsJsonArray("payloads").asList()
                : List.of(direct.get("proposalResponsePayload"));
        for (JsonElement payload : payloads) {
            answers.add(ChaincodeAction.parseFrom(ProposalResponsePayload.parseFrom(bytes(payload.getAsString()))
                            .getExtension())
                    .getResponse());
        }
        return answers;
    }

    @Test
    void the_recorded_refusal_is_word_for_word() throws Exception {
        JsonObject view = view("not-found");

        assertEquals(
                error("Failed to get transaction with id " + "ab".repeat(32) + ", error no such transaction ID ["
                        + "ab".repeat(32) + "] in index"),
                qscc.invoke(input(view), proposal(view)));
    }

    @Test
    void the_largest_number_is_the_newest_block_and_a_hash_finds_its_own() throws Exception {
        Block newest = ledger.block(122).orElseThrow();

        assertEquals(
                newest.toByteString(),
                ask("GetBlockByNumber", "18446744073709551615").getPayload());
        ByteString hash = BlockHeaders.hash(newest.getHeader());
        ChaincodeInput byHash = ChaincodeInput.newBuilder()
                .addArgs(text("GetBlockByHash"))
                .addArgs(text("trade"))
                .addArgs(hash)
                .build();
        assertEquals(
                newest.toByteString(),
                qscc.invoke(byHash, proposal(view("chain-info"))).getPayload());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "number too large",
                        List.of("GetBlockByNumber", "trade", "123"),
                        "Failed to get block number 123, error no such block number [123] in index"),
                argumentSet(
                        "no number",
                        List.of("GetBlockByNumber", "trade", "-1"),
                        "Failed to parse block number with error strconv.ParseUint: parsing \"-1\": invalid syntax"),
                argumentSet(
                        "number beyond 64 bits",
                        List.of("GetBlockByNumber", "trade", "18446744073709551616"),
                        "Failed to parse block number with error strconv.ParseUint: parsing \"18446744073709551616\":"
                                + " value out of range"),
                argumentSet(
                        "unknown hash",
                        List.of("GetBlockByHash", "trade", "ab"),
                        "Failed to get block hash ab, error no such block hash [6162] in index"),
                argumentSet(
                        "unknown id",
                        List.of("GetBlockByTxID", "trade", "ab"),
                        "Failed to get block for txID ab, error no such transaction ID [ab] in index"),
                argumentSet("unknown channel", List.of("GetChainInfo", "other"), "Invalid chain ID, other"),
                argumentSet(
                        "unknown function",
                        List.of("GetNothing", "trade", "x"),
                        "access denied for [GetNothing][trade]: [Unmapped policy for qscc/GetNothing]"),
                argumentSet("no argument", List.of("GetChainInfo"), "Incorrect number of arguments, 1"),
                argumentSet(
                        "too few arguments",
                        List.of("GetTransactionByID", "trade"),
                        "missing 3rd argument for GetTransactionByID"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_query_that_cannot_be_answered_is_refused_in_a_peers_words(List<String> arguments, String message)
            throws Exception {
        ChaincodeInput input = ChaincodeInput.newBuilder()
                .addAllArgs(arguments.stream().map(QsccTest::text).toList())
                .build();

        assertEquals(error(message), qscc.invoke(input, proposal(view("chain-info"))));
    }

    @Test
    void another_chaincode_may_not_ask() throws Exception {
        JsonObject probe = view("state");

        assertEquals(
                error("Rejecting invoke of QSCC from another chaincode because of potential for deadlocks, original"
                        + " invocation for 'probe'"),
                qscc.invoke(input(view("chain-info")), proposal(probe)));
    }

    @Test
    void a_signer_who_may_not_read_is_denied() throws Exception {
        JsonObject view = view("chain-info");
        SignedProposal forged = proposal(view).toBuilder()
                .setSignature(proposal(view("valid-2")).getSignature())
                .build();

        assertEquals(
                error("access denied for [GetChainInfo][trade]: [Failed evaluating policy on signed data during check"
                        + " policy on channel [trade] with policy [/Channel/Application/Readers]: [implicit policy"
                        + " evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the"
                        + " 'Readers' sub-policies to be satisfied]]"),
                qscc.invoke(input(view), forged));
    }

    private static Response ask(String function, String argument) throws Exception {
        ChaincodeInput input = ChaincodeInput.newBuilder()
                .addArgs(text(function))
                .addArgs(text("trade"))
                .addArgs(text(argument))
                .build();
        return qscc.invoke(input, proposal(view("chain-info")));
    }

    private static JsonObject view(String name) throws Exception {
        return JsonParser.parseString(Files.readString(VIEWS.resolve(name + ".json")))
                .getAsJsonObject();
    }

    private static ChaincodeInput input(JsonObject view) {
        ChaincodeInput.Builder input =
                ChaincodeInput.newBuilder().addArgs(text(view.get("function").getAsString()));
        view.getAsJsonArray("args").forEach(argument -> input.addArgs(text(argument.getAsString())));
        return input.build();
    }

    private static SignedProposal proposal(JsonObject view) {
        return SignedProposal.newBuilder()
                .setProposalBytes(
                        ByteString.copyFrom(bytes(view.get("proposalBytes").getAsString())))
                .setSignature(
                        ByteString.copyFrom(bytes(view.get("proposalSignature").getAsString())))
                .build();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static ByteString text(String text) {
        return ByteString.copyFromUtf8(text);
    }

    private static Response error(String message) {
        return Response.newBuilder().setStatus(500).setMessage(message).build();
    }
}
