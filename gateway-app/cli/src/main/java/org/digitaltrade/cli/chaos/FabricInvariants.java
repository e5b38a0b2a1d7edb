package org.digitaltrade.cli.chaos;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.fabric.NodeStatus;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;

/** What must hold after every fault: one history and one state at all peers, and the projection equal to them. */
final class FabricInvariants {
    private static final String CHANNEL = "trade";
    private static final String AUDITOR = "User1@BJCAC";
    /** Fabric's place of the hash over a block's effect on the state, and all before it. */
    private static final int COMMIT_HASH = 4;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 200;

    private final Home home;
    private final Promises promises;
    /** Valid transactions that registered nobody: the chaincode's definition. */
    private long other;

    FabricInvariants(Home home, Promises promises) {
        this.home = home;
        this.promises = promises;
    }

    /** Reads a ledger on which nobody has registered anybody yet. */
    void begin() throws IOException, CommandException, InterruptedException {
        readAll();
        promises.settle();
        other = promises.transactions();
    }

    void check() throws IOException, CommandException, InterruptedException, LedgerException {
        readAll();
        promises.settle();
        compareProjection(promises.transactions() - other);
    }

    /** Every block of every peer; the same blocks, judged alike, with the same effect. */
    private void readAll() throws IOException, CommandException, InterruptedException {
        long height = awaitSameHeight();
        ActorWithKey auditor = Actors.in(home).find(AUDITOR);
        Map<Long, ByteString> effects = new TreeMap<>();
        for (ConnectionProfile.Peer peer :
                ConnectionProfile.read(home.connection()).peers()) {
            try (DirectTransport transport = new DirectTransport(peer, auditor.identity(), auditor.signer());
                    CloseableIterator<Block> blocks = transport.blocks(CHANNEL, 0)) {
                for (long number = 0; number < height; number++) {
                    Block block = blocks.next();
                    promises.delivered(block);
                    compareEffect(effects, peer.mspId(), block);
                }
            }
        }
    }

    private void compareEffect(Map<Long, ByteString> effects, String mspId, Block block) {
        long number = block.getHeader().getNumber();
        ByteString effect = block.getMetadata().getMetadataCount() > COMMIT_HASH
                ? block.getMetadata().getMetadata(COMMIT_HASH)
                : ByteString.EMPTY;
        ByteString known = effects.putIfAbsent(number, effect);
        if (known != null && !known.equals(effect)) {
            promises.broken("block " + number + " has another effect at the peer of " + mspId);
        }
    }

    private long awaitSameHeight() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (true) {
            Map<String, Long> heights = new TreeMap<>();
            for (NodeStatus node : NativeNetwork.status(home.network())) {
                Optional.ofNullable(node.heights().get(CHANNEL))
                        .filter(height -> node.name().startsWith("peer-"))
                        .ifPresent(height -> heights.put(node.name(), height));
            }
            long distinct = heights.values().stream().distinct().count();
            int peers = ConnectionProfile.read(home.connection()).peers().size();
            if (distinct == 1 && heights.size() == peers) {
                return heights.values().iterator().next();
            }
            if (Instant.now().isAfter(deadline)) {
                promises.broken("the peers are not at one height: " + heights);
                return heights.values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void compareProjection(long registered)
            throws IOException, CommandException, InterruptedException, LedgerException {
        RestClient gateway = new LedgerAccess(home).gateway(Actors.in(home).find(AUDITOR));
        Instant deadline = Instant.now().plus(LIMIT);
        String expected = Long.toString(promises.height());
        while (!projected(gateway).equals(expected)) {
            if (Instant.now().isAfter(deadline)) {
                promises.broken("the projection has " + projected(gateway) + " blocks and the peers " + expected);
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        long listed = 0;
        String path = "/v1/parties?channel=" + CHANNEL + "&limit=100";
        JsonObject page = gateway.get(path, ANSWER_LIMIT);
        listed += ((JsonArray) page.get("items")).elements().size();
        while (page.find("next").isPresent()) {
            page = gateway.get(path + "&cursor=" + page.string("next"), ANSWER_LIMIT);
            listed += ((JsonArray) page.get("items")).elements().size();
        }
        if (listed != registered) {
            promises.broken("the projection lists " + listed + " parties and the blocks have " + registered);
        }
    }

    private static String projected(RestClient gateway) throws LedgerException {
        JsonArray channels = (JsonArray) gateway.get("/v1/status", ANSWER_LIMIT).get("channels");
        return channels.elements().stream()
                .map(JsonObject.class::cast)
                .filter(channel -> channel.string("channel").equals(CHANNEL))
                .map(channel -> channel.string("height"))
                .findFirst()
                .orElse("none");
    }
}
