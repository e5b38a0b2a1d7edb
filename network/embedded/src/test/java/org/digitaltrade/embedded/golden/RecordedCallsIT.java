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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.endorse.Answer;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every recorded call, simulated again from its signed proposal on the state it saw, gives the recorded bytes. */
class RecordedCallsIT {
    /** Recorded with one value for each peer, or on data that the embedded network doesn't keep yet. */
    private static final Set<String> LEFT_OUT = Set.of(
            "differs",
            "privPut",
            "privGet",
            "privHash",
            "privDel",
            "purge",
            "QueryChaincodeDefinition",
            "GetChainInfo");
    /** How many blocks before its own a transaction may have been endorsed: some were held back on purpose. */
    private static final int HELD_BACK = 8;

    private static final long DEADLINE_SECONDS = 60;
    private static final Pattern PEER_TIME = Pattern.compile("peer time (\\S+),");

    private static ChaincodeSupport chaincodes;
    private static EndorsementInfo definitions;

    @BeforeAll
    static void load_the_probe() {
        Path libraries = Path.of(System.getProperty("repository.dir"), "network/probe/target/chaincode");
        ChaincodePackage probe = new ChaincodePackage(libraries, "org.digitaltrade.probe.Probe");
        definitions = new EndorsementInfo((snapshot, name) -> Optional.of(new ChaincodeDefinition(
                name, "1.0", 1, ByteString.EMPTY, CollectionConfigPackage.getDefaultInstance(), false)));
        chaincodes =
                new ChaincodeSupport(definitions, Map.of("probe", probe, "probe2", probe), ChaincodeSupport.TIME_LIMIT);
    }

    @AfterAll
    static void close() {
        chaincodes.close();
    }

    @Test
    void every_call_of_the_bft_network_gives_the_recorded_bytes() throws Exception {
        assertEquals(new Outcome(139, List.of()), replay(Recording.read("bft")));
    }

    @Test
    void every_call_of_the_raft_network_gives_the_recorded_bytes() throws Exception {
        assertEquals(new Outcome(50, List.of()), replay(Recording.read("raft")));
    }

    @Test
    void every_refusal_has_the_recorded_words() throws Exception {
        Outcome outcome = replayRefusals(Recording.read("bft"));

        assertEquals(26, outcome.compared());
        assertEquals(
                List.of("foreign-signers 0 put"),
                outcome.differences().stream()
                        .map(text -> text.substring(0, 21))
                        .toList(),
                "one policy of policies is worded as one of signatures");
    }

    /** How many calls were compared, and those that differ. */
    private record Outcome(int compared, List<String> differences) {}

    private static Outcome replay(Recording recording) throws Exception {
        RecordedLedger ledger = new RecordedLedger(recording);
        Channel channel =
                new Channel(ledger, ChannelConfig.parse(recording.blocks().get(0)));
        List<Recording.Step> steps = recording.steps().stream()
                .filter(RecordedCallsIT::isKept)
                .filter(step -> !step.text("proposalResponsePayload").isEmpty())
                .toList();
        List<String> differences = new ArrayList<>();
        for (Recording.Step step : steps) {
            if (!isReproduced(step, ledger, channel)) {
                differences.add(step.toString());
            }
        }
        return new Outcome(steps.size(), differences);
    }

    private static boolean isKept(Recording.Step step) {
        return step.isCall() && !LEFT_OUT.contains(step.text("function"));
    }

    private static boolean isReproduced(Recording.Step step, RecordedLedger ledger, Channel channel) throws Exception {
        ByteString recorded = ByteString.copyFrom(bytes(step.text("proposalResponsePayload")));
        long newest = ledger.heightBefore(step);
        for (long height = newest; height >= Math.max(1, newest - HELD_BACK); height--) {
            ledger.setHeight(height);
            Optional<ProposalResponse> response = answer(step, channel).response();
            if (response.map(ProposalResponse::getPayload)
                    .filter(recorded::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Outcome replayRefusals(Recording recording) throws Exception {
        RecordedLedger ledger = new RecordedLedger(recording);
        Channel channel =
                new Channel(ledger, ChannelConfig.parse(recording.blocks().get(0)));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Recording.Step step : recording.steps()) {
            ledger.setHeight(ledger.heightBefore(step));
            Optional<String> recorded = isKept(step) ? refusal(step) : Optional.empty();
            if (recorded.isPresent()) {
                compared++;
                String ours = words(answer(step, channel));
                if (!recorded.get().equals(ours)) {
                    differences.add(step + ": " + recorded.get() + " but here " + ours);
                }
            }
        }
        return new Outcome(compared, differences);
    }

    /** What the first peer that was asked refused with, if it did. */
    private static Optional<String> refusal(Recording.Step step) {
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

    /** Ours, with the clock at the proposal's own time, or at the time that the recorded refusal names. */
    private static Answer answer(Recording.Step step, Channel channel) throws Exception {
        SignedProposal proposal = SignedProposal.parseFrom(bytes(step.text("signedProposal")));
        Matcher named = PEER_TIME.matcher(refusal(step).orElse(""));
        Instant time = named.find()
                ? Instant.parse(named.group(1))
                : DecodedProposal.parse(proposal.getProposalBytes()).header().timestamp();
        Endorser endorser = new Endorser(
                Map.of(channel.name(), channel), definitions, chaincodes, Map.of(), Clock.fixed(time, ZoneOffset.UTC));
        return endorser.process(proposal).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
