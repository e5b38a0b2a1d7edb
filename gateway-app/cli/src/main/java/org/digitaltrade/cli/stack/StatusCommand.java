package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.fabric.FabricNetwork;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;

/** {@code dtl status}. */
@Command(name = "status", description = "Show what runs here, and how far each channel is.")
public final class StatusCommand extends DtlCommand {
    /** Said first wherever the embedded network shows itself. */
    public static final String WHAT_IT_IS =
            "Embedded network: one process on one machine holds the keys of every organisation. It is for trying out,"
                    + " development and tests; distrusting organisations run Fabric.";

    /** A program that runs on this machine and is well answers in milliseconds. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    /** What the network of that folder is, and for whom. */
    static String whatItIs(Home home) throws IOException {
        return FabricNetwork.in(home).map(FabricNetwork::describe).orElse(WHAT_IT_IS);
    }

    @Override
    protected ExitCode run(Output out) throws Exception {
        Home home = home();
        Optional<FabricNetwork> fabric = FabricNetwork.in(home);
        if (fabric.isPresent()) {
            return new FabricStatus(home, fabric.get(), new Stack(home, Installation.current(), progress())).show(out);
        }
        Stack stack = new Stack(home, Installation.current(), progress());
        Optional<StartedProcess> network = stack.running(Part.NETWORK);
        Optional<StartedProcess> gateway = stack.running(Part.GATEWAY);
        List<ChannelStatus> channels = network.isPresent() ? channels(home) : List.of();
        List<PartStatus> parts = List.of(
                PartStatus.of(Part.NETWORK, network, !channels.isEmpty(), networkAddress(home)),
                gateway(home, gateway));
        boolean running = parts.stream().allMatch(PartStatus::answers);
        out.line(WHAT_IT_IS);
        parts.forEach(part -> out.line("%-9s %s", part.name(), part.describe()));
        channels.forEach(channel -> out.line("%-9s %s", channel.name(), channel.describe()));
        out.object(JsonObject.of(Map.of(
                "kind", new JsonString("embedded"),
                "note", new JsonString(WHAT_IT_IS),
                "running", new JsonBoolean(running),
                "parts", array(parts),
                "channels", array(channels))));
        return running ? ExitCode.OK : ExitCode.NETWORK;
    }

    /** None when the network's process is there and doesn't answer. */
    private static List<ChannelStatus> channels(Home home) throws IOException, RefusedToSignException {
        try {
            return Channels.of(home);
        } catch (LedgerException | CommandException e) {
            return List.of();
        }
    }

    static PartStatus gateway(Home home, Optional<StartedProcess> process) throws IOException {
        return PartStatus.of(Part.GATEWAY, process, process.isPresent() && answers(home), gatewayAddress(home));
    }

    private static boolean answers(Home home) throws IOException {
        Optional<URI> address = new LedgerAccess(home).gatewayAddress();
        if (address.isEmpty()) {
            return false;
        }
        try {
            RestClient.anonymous(address.get()).get("/v1/status", ANSWER_LIMIT);
            return true;
        } catch (LedgerException e) {
            return false;
        }
    }

    private static Optional<String> networkAddress(Home home) throws IOException {
        if (!Files.exists(home.connection())) {
            return Optional.empty();
        }
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        return Optional.of(profile.peers().size() + " peers, " + home.connection());
    }

    private static Optional<String> gatewayAddress(Home home) throws IOException {
        return new LedgerAccess(home).gatewayAddress().map(URI::toString);
    }

    static JsonArray array(List<? extends Record> records) {
        return new JsonArray(records.stream().<JsonValue>map(Records::toJson).toList());
    }

    /**
     * One program; public because records are written by reflection.
     *
     * @param running whether its process does
     * @param answers whether it does what it is there for
     */
    public record PartStatus(
            String name,
            boolean running,
            boolean answers,
            Optional<Long> pid,
            Optional<Instant> startedAt,
            Optional<String> address) {

        static PartStatus of(String name, Optional<StartedProcess> process, boolean answers, Optional<String> address) {
            return new PartStatus(
                    name,
                    process.isPresent(),
                    answers,
                    process.map(StartedProcess::pid),
                    process.map(StartedProcess::startedAt),
                    // Left by a process that was killed, the file says where it was.
                    process.isPresent() ? address : Optional.empty());
        }

        String describe() {
            if (!running) {
                return "not running";
            }
            String since = startedAt
                    .map(start -> Duration.between(start, Instant.now()))
                    .map(age -> age.toMinutes() + " min " + age.toSecondsPart() + " s")
                    .orElse("?");
            String where = address.map(there -> answers ? there : "does not answer: " + there)
                    .orElse("starting");
            return "process " + pid.orElse(0L) + ", up " + since + ", " + where;
        }
    }
}
