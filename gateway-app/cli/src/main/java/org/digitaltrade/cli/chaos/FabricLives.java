package org.digitaltrade.cli.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.fabric.NetworkChoice;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.Ports;
import org.digitaltrade.cli.stack.Stack;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.client.RestTransport;
import org.digitaltrade.client.SignedTransaction;
import org.digitaltrade.fabric.FabricBinaries;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.fabric.NodeStatus;

/** A network on Fabric of its own, with its gateway, that is broken under load and mended again. */
final class FabricLives {
    private static final String OFFICER = "Admin@BJCOM";
    private static final String CHANNEL = "trade";
    /** The crowd is well under way, and caches are warm. */
    private static final int COMMITS_BEFORE = 20;
    /** Enough to know that it goes on. */
    private static final int COMMITS_AFTER = 20;

    /** SmartBFT took 92 s to go on with three of four after it had lost its quorum, on a machine with ten times its load. */
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(4);

    private static final Duration CLEAR_ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 50;

    private final Home home;
    private final Stack stack;
    private final Promises promises = new Promises();
    private final FabricInvariants invariants;
    private final AtomicInteger numbers = new AtomicInteger();
    private boolean raft;

    FabricLives(Installation installation, Path folder) {
        this.home = new Home(folder);
        this.stack = new Stack(home, installation, Progress.of(new PrintWriter(Writer.nullWriter()), true));
        this.invariants = new FabricInvariants(home, promises);
    }

    /**
     * How one fault went.
     *
     * @param withoutQuorum what the gateway answered while too few ordering nodes were there, and after how long
     */
    record Course(
            FabricFault fault,
            long committed,
            long open,
            long refused,
            long standstillMillis,
            Optional<String> withoutQuorum) {}

    Promises promises() {
        return promises;
    }

    void begin(boolean withRaft) throws Exception {
        raft = withRaft;
        stack.up(
                Ports.free(),
                new NetworkChoice(Optional.of(NetworkChoice.FabricKind.NATIVE), withRaft, Optional.empty(), true));
        TrustFiles.ensure(home);
        invariants.begin();
    }

    /** Breaks it, mends it, and checks. */
    Course live(FabricFault fault) throws Exception {
        FabricCrowd crowd = FabricCrowd.begin(home, promises, numbers);
        Optional<String> withoutQuorum;
        try {
            await(crowd, COMMITS_BEFORE);
            withoutQuorum = suffer(fault, crowd);
            await(crowd, crowd.committed() + COMMITS_AFTER);
        } finally {
            crowd.end();
        }
        settleOpen();
        invariants.check();
        return new Course(
                fault, crowd.committed(), crowd.open(), crowd.refused(), crowd.longestGapMillis(), withoutQuorum);
    }

    void end() throws IOException, CommandException, InterruptedException {
        stack.down();
    }

    private Optional<String> suffer(FabricFault fault, FabricCrowd crowd) throws Exception {
        switch (fault) {
            case PEER_KILLED -> kill("peer-zcy");
            case GATEWAY_PEER_KILLED -> kill("peer-bjcac");
            case CHAINCODE_KILLED -> kill("chaincode-bjcom");
            case LEADER_KILLED -> kill(leader());
            case LEADER_FROZEN -> {
                String leader = leader();
                signal("STOP", leader);
                try {
                    Thread.sleep(FabricFault.DWELL.toMillis());
                } finally {
                    signal("CONT", leader);
                }
                return Optional.empty();
            }
            case TWO_ORDERERS_DOWN -> {
                return withoutQuorum(crowd);
            }
            case EVERYTHING_KILLED -> {
                killAll();
                mend();
                return Optional.empty();
            }
        }
        Thread.sleep(FabricFault.DWELL.toMillis());
        mend();
        return Optional.empty();
    }

    /** The gateway must say soon and clearly that nothing can be ordered; afterwards it goes on with three of four. */
    private Optional<String> withoutQuorum(FabricCrowd crowd) throws Exception {
        kill("orderer-ordzcy");
        kill("orderer-ordzdx");
        // A leader in Raft takes envelopes until it notices, after some seconds, that nobody follows it any more.
        Thread.sleep(raft ? FabricFault.DWELL.toMillis() : 0);
        Instant start = Instant.now();
        String code = submitByGateway();
        Duration took = Duration.between(start, Instant.now());
        if (!code.equals("ORDERERS_MISSING") || took.compareTo(CLEAR_ANSWER_LIMIT) > 0) {
            promises.broken("without quorum the gateway answers " + code + " after " + took.toMillis() + " ms");
        }
        NativeNetwork.startOrderer(home.network(), FabricBinaries.find(System.getenv()), "orderer-ordzcy");
        await(crowd, crowd.committed() + COMMITS_AFTER);
        mend();
        return Optional.of(code + " after " + took.toMillis() + " ms");
    }

    /** One submit by the gateway alone; its envelope is kept, since its outcome stays open. */
    private String submitByGateway() throws Exception {
        ActorWithKey officer = Actors.in(home).find(OFFICER);
        LedgerAccess access = new LedgerAccess(home);
        try (LedgerClient client = access.clientByGateway(officer)) {
            SignedTransaction transaction = SignedTransaction.of(
                    client.endorse(client.propose(FabricCrowd.registration(numbers.incrementAndGet()))),
                    officer.signer());
            new Outbox(home.outbox()).keep(transaction);
            RestTransport gateway = new RestTransport(
                    RestClient.anonymous(access.gatewayAddress().orElseThrow()));
            return gateway.submit(CHANNEL, transaction.transactionBytes(), transaction.signatureBytes())
                            .isPresent()
                    ? "COMMITTED"
                    : "PENDING";
        } catch (LedgerException e) {
            return e.failure().code();
        }
    }

    private void mend() throws IOException, CommandException, InterruptedException {
        stack.up(Ports.free());
    }

    /** Envelopes whose outcome was left open are brought to one; what was committed all along is a promise now. */
    private void settleOpen() throws IOException, CommandException, RefusedToSignException {
        try (LedgerClient client = new LedgerAccess(home).client(Actors.in(home).find(OFFICER))) {
            for (Outcome outcome : client.resume()) {
                switch (outcome.status()) {
                    case COMMITTED ->
                        promises.committed(
                                outcome.transactionId(), outcome.block().orElseThrow());
                    case UNKNOWN -> promises.broken("the outcome stays open: " + outcome);
                    default -> {
                        // In a block without effect, or refused for good: nothing was promised.
                    }
                }
            }
        }
    }

    private void await(FabricCrowd crowd, long commits) throws InterruptedException {
        Instant deadline = Instant.now().plus(RECOVERY_LIMIT);
        while (crowd.committed() < commits) {
            if (Instant.now().isAfter(deadline)) {
                promises.broken("no progress within " + RECOVERY_LIMIT.toSeconds() + " s");
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private String leader() throws IOException {
        return nodes().stream()
                .filter(node -> node.leads().contains(CHANNEL))
                .map(NodeStatus::name)
                .findFirst()
                .orElse("orderer-ordzhd");
    }

    private List<NodeStatus> nodes() throws IOException {
        return NativeNetwork.status(home.network());
    }

    private void kill(String node) throws IOException, InterruptedException {
        kill(List.of(process(node)));
    }

    private void killAll() throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>();
        for (NodeStatus node : nodes()) {
            node.pid().flatMap(ProcessHandle::of).ifPresent(all::add);
        }
        stack.gatewayProcess().ifPresent(all::add);
        kill(all);
    }

    private static void kill(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().join();
        }
    }

    private ProcessHandle process(String node) throws IOException {
        return nodes().stream()
                .filter(status -> status.name().equals(node))
                .flatMap(status -> status.pid().stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst()
                .orElseThrow(() -> new IOException(node + " doesn't run"));
    }

    private void signal(String signal, String node) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + signal, Long.toString(process(node).pid()))
                .start();
        if (!kill.waitFor(RECOVERY_LIMIT.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill -" + signal + " of " + node + " failed");
        }
    }
}
