package org.digitaltrade.contracts.trade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.trade.TradeScene.PROVIDER;
import static org.digitaltrade.contracts.trade.TradeScene.RECIPIENT;
import static org.digitaltrade.contracts.trade.TradeScene.RELAY;

import java.util.List;
import java.util.stream.Collectors;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.format.Digests;

/** One trade with its refusals, and the digest of everything that an endorser would have signed. */
final class TradeTrace {

    private TradeTrace() {}

    /** Prints the digest: the entry point of another JVM. */
    public static void main(String[] args) {
        System.out.println(digest());
    }

    static String digest() {
        TradeScene scene = new TradeScene();
        return Digests.sha256Hex(List.of(
                        scene.offer(RECIPIENT),
                        scene.offer(PROVIDER),
                        scene.accept(PROVIDER),
                        scene.accept(RECIPIENT),
                        scene.satisfyApproval(PROVIDER),
                        scene.relay(RELAY, "ACTIVE", 41),
                        scene.satisfyApproval(PROVIDER),
                        scene.record(PROVIDER, "delivery"),
                        scene.call(PROVIDER, "unknown"),
                        scene.record(RECIPIENT, "acceptance"),
                        scene.confirm(PROVIDER),
                        scene.confirm(RECIPIENT))
                .stream()
                .map(Outcome::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8));
    }
}
