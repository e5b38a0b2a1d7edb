package org.digitaltrade.embedded.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.deliver.Qscc;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedResult;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded call, simulated again from its signed proposal on the state it saw, gives the recorded answer. */
class RecordedCallsIT {
    /** Recorded with another value for each peer, or of what the embedded network doesn't have yet. */
    private static final Set<String> LEFT_OUT = Set.of("differs", "QueryChaincodeDefinition");
    /** How many blocks before its own a transaction may have been endorsed: some were held back on purpose. */
    private static final int HELD_BACK = 8;

    private static final long DEADLINE_SECONDS = 60;
    private static final Pattern PEER_TIME = Pattern.compile("peer time (\\S+),");

    private static final ChaincodePackage PROBE = new ChaincodePackage(
            Path.of(System.getProperty("repository.dir"), "network/probe/target/chaincode"),
            "org.digitaltrade.probe.Probe");

    private static EndorsementInfo definitions;
    private static ChaincodeSupport chaincodes;

    @TempDir
    Path folder;

    @BeforeAll
    static void load_the_probe() {
        definitions = new EndorsementInfo(new LifecycleDefinitions());
        chaincodes =
                new ChaincodeSupport(definitions, Map.of("probe", PROBE, "probe2", PROBE), ChaincodeSupport.TIME_LIMIT);
    }

    @AfterAll
    static void close() {
        chaincodes.close();
    }

    @Test
    void every_call_of_the_bft_network_gives_the_recorded_bytes() throws Exception {
        assertEquals(new Outcome(178, List.of()), replay("bft"));
    }

    @Test
    void every_call_of_the_raft_network_gives_the_recorded_bytes() throws Exception {
        assertEquals(new Outcome(50, List.of()), replay("raft"));
    }

    @Test
    void every_refusal_has_the_recorded_words() throws Exception {
        assertEquals(new Outcome(32, List.of()), replayRefusals("bft"));
    }

    /** The recorded call was refused because both names ran from one package, which can't hold one transaction twice. */
    @Test
    void chaincode_of_another_package_is_called_within_the_transaction() throws Exception {
        ChaincodePackage other = new ChaincodePackage(PROBE.libraries().resolve("."), PROBE.mainClass());
        RecordedStep step = RecordedStep.all("bft").stream()
                .filter(candidate -> candidate.text("function").equals("callOther"))
                .findFirst()
                .orElseThrow();
        try (RecordedLedger ledger = ledger("bft");
                ChaincodeSupport two = new ChaincodeSupport(
                        definitions, Map.of("probe", PROBE, "probe2", other), ChaincodeSupport.TIME_LIMIT)) {
            ByteString payload =
                    answer("bft", step, ledger, two).response().orElseThrow().getPayload();
            DecodedResult result = DecodedResult.parse(payload);

            assertEquals("200::", result.response().getPayload().toStringUtf8());
            assertEquals(
                    List.of("_lifecycle", "probe2"),
                    result.readWriteSet().namespaces().stream()
                            .map(ReadWriteSet.Namespace::name)
                            .toList());
            assertEquals(
                    List.of("namespaces/fields/probe/Sequence", "namespaces/fields/probe2/Sequence"),
                    result.readWriteSet().namespace("_lifecycle").orElseThrow().keys().getReadsList().stream()
                            .map(KVRead::getKey)
                            .toList());
            assertEquals(
                    "tender/other",
                    result.readWriteSet()
                            .namespace("probe2")
                            .orElseThrow()
                            .keys()
                            .getWrites(0)
                            .getKey());
        }
    }

    /** How many calls were compared, and those that differ. */
    private record Outcome(int compared, List<String> differences) {}

    /** The recorded ledger, with the private data that the recorded calls leave again. */
    private RecordedLedger ledger(String network) throws Exception {
        List<RecordedStep> steps = RecordedStep.all(network);
        return new RecordedLedger(network, folder, (ledger, block) -> {
            for (RecordedStep step : steps) {
                if (step.block() == block && isPrivate(step)) {
                    answer(network, step, ledger, chaincodes);
                }
            }
        });
    }

    private Outcome replay(String network) throws Exception {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        int height = 1;
        try (RecordedLedger ledger = ledger(network)) {
            for (RecordedStep step : RecordedStep.all(network)) {
                height = Math.max(height, (int) step.block() + 1);
                if (isKept(step) && !step.text("proposalResponsePayload").isEmpty()) {
                    compared++;
                    if (!isReproduced(network, step, ledger, height)) {
                        differences.add(step.toString());
                    }
                }
            }
        }
        return new Outcome(compared, differences);
    }

    private static boolean isPrivate(RecordedStep step) {
        return step.text("function").startsWith("priv") || step.text("function").equals("purge");
    }

    private static boolean isKept(RecordedStep step) {
        return step.isCall() && !LEFT_OUT.contains(step.text("function"));
    }

    private static boolean isReproduced(String network, RecordedStep step, RecordedLedger ledger, int newest)
            throws Exception {
        ByteString recorded = ByteString.copyFrom(step.bytes("proposalResponsePayload"));
        for (int height = Math.min(newest, ledger.blocks()); height >= Math.max(1, newest - HELD_BACK); height--) {
            ledger.setHeight(height);
            Optional<ProposalResponse> response =
                    answer(network, step, ledger, chaincodes).response();
            if (response.map(ProposalResponse::getPayload)
                    .filter(recorded::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Outcome replayRefusals(String network) throws Exception {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        int height = 1;
        try (RecordedLedger ledger = ledger(network)) {
            for (RecordedStep step : RecordedStep.all(network)) {
                height = Math.max(height, (int) step.block() + 1);
                ledger.setHeight(height);
                Optional<String> recorded = isKept(step) ? refusal(step) : Optional.empty();
                if (recorded.isPresent()) {
                    compared++;
                    String ours = words(answer(network, step, ledger, chaincodes));
                    if (!recorded.get().equals(ours)) {
                        differences.add(step + ": " + recorded.get() + ", but here " + ours);
                    }
                }
            }
        }
        return new Outcome(compared, differences);
    }

    /** What the first peer that was asked refused with, if it did. */
    private static Optional<String> refusal(RecordedStep step) {
        JsonArray responses = step.json().getAsJsonArray("peerResponses");
        if (responses == null || responses.isEmpty()) {
            return Optional.empty();
        }
        JsonObject first = responses.get(0).getAsJsonObject();
        if (first.has("grpc")) {
            return Optional.of(first.getAsJsonObject("grpc").get("description").getAsString());
        }
        int status = first.get("status").getAsInt();
        return status < Answer.ERROR_THRESHOLD
                ? Optional.empty()
                : Optional.of(status + " " + first.get("message").getAsString());
    }

    private static String words(Answer answer) {
        return answer.error()
                .orElseGet(() -> answer.response()
                        .map(ProposalResponse::getResponse)
                        .map(response -> response.getStatus() + " " + response.getMessage())
                        .orElse(""));
    }

    /** That of the peer that was asked first, with the clock at the proposal's own time or that of the recorded refusal. */
    private static Answer answer(String network, RecordedStep step, RecordedLedger ledger, ChaincodeSupport support) {
        try {
            SignedProposal proposal = SignedProposal.parseFrom(step.bytes("signedProposal"));
            Matcher named = PEER_TIME.matcher(refusal(step).orElse(""));
            Instant time = named.find()
                    ? Instant.parse(named.group(1))
                    : DecodedProposal.parse(proposal.getProposalBytes())
                            .header()
                            .timestamp();
            Channel channel = new Channel(ledger, ActiveConfig.of(ledger).get());
            Map<String, Channel> channels = Map.of(channel.name(), channel);
            Endorser endorser = new Endorser(
                    Recordings.peer(network, firstPeer(step)),
                    Recordings.peers(network),
                    channels,
                    definitions,
                    support,
                    Map.of(Qscc.NAME, new Qscc(channels)),
                    Clock.fixed(time, ZoneOffset.UTC));
            return endorser.process(proposal).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(step.toString(), e);
        }
    }

    private static String firstPeer(RecordedStep step) {
        JsonArray responses = step.json().getAsJsonArray("peerResponses");
        return responses == null || responses.isEmpty()
                ? step.text("gatewayOrg")
                : responses.get(0).getAsJsonObject().get("org").getAsString();
    }
}
