package org.digitaltrade.cli.bench;

import java.time.Duration;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;

/** What both processes of a subject did during one turn of its own, which is not among the measured ones. */
record Profile(long transactions, double transactionsPerBlock, Side ofNetwork, Side ofClient) {

    /** One process. */
    private record Side(
            Map<Long, ProcessUsage.ThreadCpu> before,
            Map<Long, ProcessUsage.ThreadCpu> after,
            JsonObject samples,
            CryptoCost crypto) {}

    static Profile take(EmbeddedSubject subject, int inFlight, Duration time) throws CommandException {
        AnsweringProcess network = subject.network();
        AnsweringProcess client = subject.client();
        long blocks = height(network);
        network.ask("profile begin");
        client.ask("profile begin");
        Map<Long, ProcessUsage.ThreadCpu> networkBefore = ProcessUsage.threads(network.pid());
        Map<Long, ProcessUsage.ThreadCpu> clientBefore = ProcessUsage.threads(client.pid());
        Sample sample = subject.run(inFlight, time);
        Map<Long, ProcessUsage.ThreadCpu> networkAfter = ProcessUsage.threads(network.pid());
        Map<Long, ProcessUsage.ThreadCpu> clientAfter = ProcessUsage.threads(client.pid());
        JsonObject networkSamples = network.ask("profile end");
        JsonObject clientSamples = client.ask("profile end");
        long transactions = Math.max(1, sample.latencies().count());
        return new Profile(
                transactions,
                (double) transactions / Math.max(1, height(network) - blocks),
                new Side(networkBefore, networkAfter, networkSamples, crypto(network)),
                new Side(clientBefore, clientAfter, clientSamples, crypto(client)));
    }

    private static long height(AnsweringProcess network) throws CommandException {
        return ((JsonInteger) network.ask("height").get("blocks")).value();
    }

    private static CryptoCost crypto(AnsweringProcess process) throws CommandException {
        JsonObject cost = process.ask("crypto");
        return new CryptoCost(
                cost.string("provider"),
                ((JsonInteger) cost.get("signNanos")).value(),
                ((JsonInteger) cost.get("verifyNanos")).value());
    }

    CryptoCost networkCrypto() {
        return ofNetwork.crypto();
    }

    StageTimes network(double signs, double verifies) {
        return times(ofNetwork, signs, verifies);
    }

    StageTimes client(double signs, double verifies) {
        return times(ofClient, signs, verifies);
    }

    private StageTimes times(Side side, double signs, double verifies) {
        return StageTimes.of(side.before(), side.after(), side.samples(), transactions, side.crypto(), signs, verifies);
    }
}
