package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.fabric.FabricNetwork;
import org.digitaltrade.fabric.NodeStatus;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** {@code dtl status} of a network on Fabric: every process with its heights, lag, memory and certificates. */
final class FabricStatus {
    private static final long MEBIBYTE = 1L << 20;

    private final Home home;
    private final FabricNetwork fabric;
    private final Stack stack;

    FabricStatus(Home home, FabricNetwork fabric, Stack stack) {
        this.home = home;
        this.fabric = fabric;
        this.stack = stack;
    }

    ExitCode show(Output out) throws IOException, CommandException {
        List<NodeStatus> nodes = fabric.nodes();
        StatusCommand.PartStatus gateway = StatusCommand.gateway(home, stack.running(Part.GATEWAY));
        boolean running =
                gateway.running() && nodes.stream().allMatch(node -> node.pid().isPresent());
        out.line("%s", fabric.describe());
        out.line("%-9s %s", gateway.name(), gateway.describe());
        out.line(
                "%-20s %8s %-28s %6s %8s %-20s %s",
                "node", "process", "height", "lag", "memory", "certificates end in", "");
        nodes.forEach(node -> out.line(
                "%-20s %8s %-28s %6s %8s %-20s %s",
                node.name(),
                node.pid().map(String::valueOf).orElse("-"),
                text(node.heights()),
                node.lags().values().stream()
                        .max(Long::compare)
                        .map(String::valueOf)
                        .orElse(""),
                node.memoryBytes().map(bytes -> bytes / MEBIBYTE + " MiB").orElse(""),
                days(node) + " d",
                node.leads().isEmpty()
                        ? ""
                        : "leads "
                                + String.join(
                                        ", ", node.leads().stream().sorted().toList())));
        out.object(JsonObject.of(Map.of(
                "kind",
                new JsonString("fabric-native"),
                "consensus",
                new JsonString(fabric.consensus().name()),
                "note",
                new JsonString(fabric.describe()),
                "running",
                new JsonBoolean(running),
                "parts",
                StatusCommand.array(List.of(gateway)),
                "nodes",
                new JsonArray(nodes.stream().<JsonValue>map(FabricStatus::json).toList()))));
        return running ? ExitCode.OK : ExitCode.NETWORK;
    }

    private static String text(Map<String, Long> heights) {
        return new TreeMap<>(heights)
                .entrySet().stream()
                        .map(height -> height.getKey() + " " + height.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static long days(NodeStatus node) {
        return Duration.between(Instant.now(), node.certificateUntil()).toDays();
    }

    private static JsonObject json(NodeStatus node) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("name", new JsonString(node.name()));
        members.put("running", new JsonBoolean(node.pid().isPresent()));
        node.pid().ifPresent(pid -> members.put("pid", new JsonInteger(pid)));
        Optional.of(node.heights()).filter(heights -> !heights.isEmpty()).ifPresent(heights -> {
            members.put("heights", numbers(heights));
            members.put("lags", numbers(node.lags()));
        });
        if (!node.leads().isEmpty()) {
            members.put(
                    "leads",
                    new JsonArray(node.leads().stream()
                            .sorted()
                            .<JsonValue>map(JsonString::new)
                            .toList()));
        }
        node.memoryBytes().ifPresent(bytes -> members.put("memoryBytes", new JsonInteger(bytes)));
        members.put("certificateUntil", new JsonString(node.certificateUntil().toString()));
        members.put("certificateDaysLeft", new JsonInteger(days(node)));
        return JsonObject.of(members);
    }

    private static JsonObject numbers(Map<String, Long> numbers) {
        Map<String, JsonValue> members = new TreeMap<>();
        numbers.forEach((name, number) -> members.put(name, new JsonInteger(number)));
        return JsonObject.of(members);
    }
}
