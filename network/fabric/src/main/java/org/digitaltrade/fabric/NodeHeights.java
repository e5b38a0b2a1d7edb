package org.digitaltrade.fabric;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many blocks of each channel a node has, as it tells on loopback: a peer among its metrics, an ordering node at its
 * administration port. No identity is needed.
 */
final class NodeHeights {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int OK = 200;

    private static final Pattern PEER =
            Pattern.compile("^ledger_blockchain_height\\{channel=\"([^\"]+)\"} ([0-9.e+]+)$", Pattern.MULTILINE);
    private static final Pattern ORDERER = Pattern.compile("\"height\":(\\d+)");

    private static final Pattern LEADER =
            Pattern.compile("^consensus_(?:BFT|etcdraft)_is_leader\\{channel=\"([^\"]+)\"} 1$", Pattern.MULTILINE);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    private NodeHeights() {}

    /** Empty if it doesn't answer. */
    static Map<String, Long> ofPeer(int operationsPort) {
        Map<String, Long> heights = new TreeMap<>();
        get(operationsPort, "/metrics").ifPresent(text -> {
            Matcher matcher = PEER.matcher(text);
            while (matcher.find()) {
                heights.put(matcher.group(1), (long) Double.parseDouble(matcher.group(2)));
            }
        });
        return heights;
    }

    /** Of one channel; empty if it doesn't answer or isn't on it. */
    static Optional<Long> ofOrderer(int administrationPort, String channel) {
        return get(administrationPort, "/participation/v1/channels/" + channel)
                .map(ORDERER::matcher)
                .filter(Matcher::find)
                .map(matcher -> Long.parseLong(matcher.group(1)));
    }

    /** Channels that an ordering node leads. */
    static Set<String> led(int operationsPort) {
        Set<String> led = new TreeSet<>();
        get(operationsPort, "/metrics").ifPresent(text -> {
            Matcher matcher = LEADER.matcher(text);
            while (matcher.find()) {
                led.add(matcher.group(1));
            }
        });
        return led;
    }

    private static Optional<String> get(int port, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://" + FabricLayout.LOOPBACK + ":" + port + path))
                    .timeout(LIMIT)
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            // A node that is down has no height; whoever asks sees that it is missing.
            return Optional.empty();
        } catch (InterruptedException e) {
            throw FabricException.interrupted(e);
        }
    }
}
