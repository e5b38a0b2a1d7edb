package org.digitaltrade.embedded.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaltrade.embedded.DefinedChaincode;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.TestNetwork;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.deploy.CollectionFiles;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.golden.RecordedStep;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every recorded scenario of the BFT network, played again as new transactions: result, what was signed (read/write set, event,
 * response), validation code, or the error with its details. What differs is listed here with what differs about it; the module's
 * README has the reasons.
 */
@Timeout(300)
class RecordedScenariosIT {
    /** Long enough for what the recording had in one block to be in one block here. */
    private static final Duration LINGER = Duration.ofMillis(40);

    private static final String SEVEN =
            "'BJCAC.peer','BJCOM.peer','BJEIT.peer','PARTNER.peer','ZCY.peer','ZDX.peer','ZHD.peer'";

    /** The order of endorsing (E), sending (S) and awaiting (A) where it isn't step by step. */
    private static final Map<String, String> ORDERS = Map.of(
            "mvcc-same-block", "0 E1 E2 S1 S2 A1 A2 3",
            "mvcc-successive-blocks", "E0 E1 S0 A0 S1 A1",
            "blind-writes-same-key", "E0 E1 S0 S1 A0 A1 2",
            "create-twice", "E0 E1 S0 S1 A0 A1",
            "phantom", "0 E1 2 S1 A1",
            "phantom-value-change", "E0 1 S0 A0",
            "phantom-same-block", "E0 E1 S0 S1 A0 A1",
            "key-policy", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 E14 E15 S14 S15 A14 A15",
            "definition-upgrade", "E0 E1 2 S0 A0 S1 A1 3 4");

    private static final Map<String, Set<String>> DIFFERENCES = new TreeMap<>(Map.of(
            "addressing 8", Set.of("result"),
            "config-update 0", Set.of("not"),
            "duplicate-txid 2", Set.of("status"),
            "foreign-signers 0", Set.of("details"),
            "mismatch 0", Set.of("details"),
            "mismatch 1",
                    Set.of("chaincode", "code", "event", "exception", "details", "response", "result", "set", "status"),
            "wrong-envelope-signature 0", Set.of("details")));

    /** The orderers themselves were asked. */
    private static final Set<String> NO_ORDERER_PORTS = Set.of(
            "same-envelope-twice 3",
            "same-envelope-twice 4",
            "same-envelope-twice 5",
            "same-envelope-twice 6",
            "wrong-envelope-signature 1");

    @TempDir
    Path folder;

    private final Terms terms = new Terms();

    @Test
    void every_scenario_goes_as_recorded_but_for_the_listed_differences() throws Exception {
        Map<String, List<RecordedStep>> scenarios = RecordedStep.all("bft").stream()
                .collect(Collectors.groupingBy(RecordedStep::scenario, LinkedHashMap::new, Collectors.toList()));
        Map<String, Set<String>> differences = new TreeMap<>();
        StringBuilder report = new StringBuilder();
        try (TestNetwork network = TestNetwork.start(options())) {
            terms.samePlace(2, 0, 4, 0);
            terms.samePlace(3, 0, 8, 0);
            RecordedClients clients = new RecordedClients(folder.resolve("identities"));
            for (Map.Entry<String, List<RecordedStep>> scenario : scenarios.entrySet()) {
                Map<Integer, Outcome> played = play(network, clients, scenario.getKey(), scenario.getValue());
                for (RecordedStep step : scenario.getValue()) {
                    Outcome recorded = Outcome.recorded(step, addresses(network));
                    Outcome here = played.getOrDefault(step.number(), new Outcome(Map.of("not", "played"), Set.of()));
                    Set<String> differing = here.differencesFrom(recorded);
                    if (!differing.isEmpty() && !NO_ORDERER_PORTS.contains(step.scenario() + " " + step.number())) {
                        differences.put(step.scenario() + " " + step.number(), differing);
                        report.append(step)
                                .append('\n')
                                .append("  recorded ")
                                .append(recorded)
                                .append('\n')
                                .append("  here     ")
                                .append(here)
                                .append('\n');
                    }
                }
            }
        }
        Files.writeString(Path.of("target", "scenario-differences.txt"), report);
        assertEquals(DIFFERENCES, differences);
    }

    private Map<Integer, Outcome> play(
            TestNetwork network, RecordedClients clients, String name, List<RecordedStep> steps) throws Exception {
        ScenarioPlayer player = new ScenarioPlayer(network, clients, terms);
        if (name.equals("duplicate-txid")) {
            player.twice(steps.get(0), steps.get(1));
            for (RecordedStep step : steps.subList(2, steps.size())) {
                player.special(step);
            }
            return player.outcomes();
        }
        if (name.equals("phantom-same-block")) {
            // Five attempts of the recording missed the block; their writes are in the sixth's range.
            for (int attempt = 1; attempt <= 5; attempt++) {
                player.prepare("tender/ph3-" + attempt, "3", 34 + 2L * attempt);
            }
        }
        String order = ORDERS.getOrDefault(
                name,
                IntStream.range(0, steps.size()).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        Map<Integer, SubmittedTransaction> sent = new LinkedHashMap<>();
        for (String token : order.split(" ", -1)) {
            RecordedStep step = steps.get(Integer.parseInt(token.replaceAll("\\D", "")));
            switch (token.charAt(0)) {
                case 'E' -> player.endorse(step);
                case 'S' -> sent.put(step.number(), player.send(step));
                case 'A' -> player.await(step, Objects.requireNonNull(sent.get(step.number())));
                default -> whole(network, player, name, step);
            }
        }
        return player.outcomes();
    }

    private void whole(TestNetwork network, ScenarioPlayer player, String scenario, RecordedStep step)
            throws Exception {
        if (scenario.equals("wrong-envelope-signature") && step.isCall()) {
            player.submitWronglySigned(step);
        } else if (step.isCall()) {
            player.play(step);
        } else if (scenario.equals("definition-upgrade")) {
            network.network().define("trade", probe2(2, "OutOf(3," + SEVEN + ")"));
            terms.samePlace(height(network) - 1, 0, 116, 0);
            player.administered(step);
        } else {
            player.special(step);
        }
    }

    /** Of all nodes by organisation: peers as they listen here, orderers as the configuration names them. */
    private static Map<String, String> addresses(TestNetwork network) {
        Map<String, String> addresses = new LinkedHashMap<>(network.network().endpoints());
        Topology.standard()
                .ordererOrganisations()
                .forEach(node -> addresses.put(node.mspId(), node.ordererHost() + ":" + node.port()));
        return addresses;
    }

    private static long height(TestNetwork network) throws Exception {
        return org.hyperledger.fabric.protos.common.BlockchainInfo.parseFrom(network.connect("BJCAC", "User1")
                        .getNetwork("trade")
                        .getContract("qscc")
                        .evaluateTransaction("GetChainInfo", "trade"))
                .getHeight();
    }

    private EmbeddedOptions options() throws Exception {
        EmbeddedOptions plain = TestNetwork.options(folder);
        ChaincodePackage package1 = plain.chaincode();
        CollectionConfigPackage collections =
                CollectionFiles.read(Path.of(System.getProperty("golden.dir"), "bft", "collections.json"));
        ByteString majority = ApplicationPolicy.newBuilder()
                .setChannelConfigPolicyReference("/Channel/Application/Endorsement")
                .build()
                .toByteString();
        ChaincodeDefinition probe = new ChaincodeDefinition("probe", "1.0", 1, majority, collections, false);
        return plain.withLinger(LINGER)
                .withChaincode(new DefinedChaincode("trade", probe, package1))
                .withChaincode(new DefinedChaincode("trade", probe2(1, "OutOf(2," + SEVEN + ")"), package1));
    }

    private static ChaincodeDefinition probe2(long sequence, String policy) {
        ByteString bytes = ApplicationPolicy.newBuilder()
                .setSignaturePolicy(SignaturePolicies.parse(policy))
                .build()
                .toByteString();
        return new ChaincodeDefinition(
                "probe2", "1.0", sequence, bytes, CollectionConfigPackage.getDefaultInstance(), false);
    }
}
