package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Output;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.format.Json;
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

    @Override
    protected ExitCode run(Output out) throws Exception {
        Home home = home();
        Stack stack = new Stack(home, Installation.current(), progress());
        List<PartStatus> parts = new ArrayList<>();
        for (String part : List.of(Part.NETWORK, Part.GATEWAY)) {
            parts.add(status(home, part, stack.running(part)));
        }
        boolean running = parts.stream().allMatch(PartStatus::running);
        out.line(WHAT_IT_IS);
        parts.forEach(part -> out.line("%-9s %s", part.name(), part.describe()));
        List<ChannelStatus> channels = running ? Channels.of(home) : List.of();
        channels.forEach(channel -> out.line("%-9s %s", channel.name(), channel.describe()));
        out.object(JsonObject.of(Map.of(
                "kind", new JsonString("embedded"),
                "note", new JsonString(WHAT_IT_IS),
                "running", new JsonBoolean(running),
                "parts", array(parts),
                "channels", array(channels))));
        return running ? ExitCode.OK : ExitCode.NETWORK;
    }

    private static PartStatus status(Home home, String name, Optional<StartedProcess> process) throws IOException {
        Optional<String> address = Optional.empty();
        if (process.isPresent() && name.equals(Part.GATEWAY) && Files.exists(home.gatewayAddress())) {
            address = Optional.of(
                    Json.parseObject(Files.readAllBytes(home.gatewayAddress())).string("url"));
        }
        if (process.isPresent() && name.equals(Part.NETWORK) && Files.exists(home.connection())) {
            ConnectionProfile profile = ConnectionProfile.read(home.connection());
            address = Optional.of(profile.peers().size() + " peers, " + home.connection());
        }
        return new PartStatus(
                name,
                process.isPresent(),
                process.map(StartedProcess::pid),
                process.map(StartedProcess::startedAt),
                address);
    }

    private static JsonArray array(List<? extends Record> records) {
        return new JsonArray(records.stream().<JsonValue>map(Records::toJson).toList());
    }

    /** One program: public because records are written by reflection. */
    public record PartStatus(
            String name, boolean running, Optional<Long> pid, Optional<Instant> startedAt, Optional<String> address) {

        String describe() {
            if (!running) {
                return "not running";
            }
            String since = startedAt
                    .map(start -> Duration.between(start, Instant.now()))
                    .map(age -> age.toMinutes() + " min " + age.toSecondsPart() + " s")
                    .orElse("?");
            return "process " + pid.orElse(0L) + ", up " + since + ", " + address.orElse("starting");
        }
    }
}
