package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.fabric.NetworkChoice;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.JavaCommand;
import org.digitaltrade.cli.stack.Ports;
import org.digitaltrade.cli.stack.Stack;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.digitaltrade.embedded.deploy.ChaincodeDeployer;
import org.digitaltrade.embedded.deploy.DeployException;
import org.digitaltrade.embedded.deploy.Deployment;
import org.digitaltrade.embedded.lifecycle.InstallPackage;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.fabric.NodeStatus;

/** A network on Fabric of its own, with its gateway and the test chaincode beside the ledger's, and clients of it. */
final class FabricGround {
    private static final String CHANNEL = "trade";
    private static final String PROBE = "probe";
    private static final int PROBE_HEAP_MEBIBYTES = 96;
    private static final List<String> OFFICERS = List.of("Admin@BJCAC", "Admin@BJCOM", "Admin@BJEIT");
    private static final String VALUE = "0123456789".repeat(5);
    private static final int CHECK_NUMBERS = 100;
    /** A minute for seven JVMs that start at once. */
    private static final int LOOKS = 600;

    private static final long LOOK_MILLIS = 100;

    private final Home home;
    private final Stack stack;
    private final Installation installation;
    private final List<Process> probes = new ArrayList<>();
    private final List<Runnable> clients = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    FabricGround(Installation installation, Path folder) {
        this.home = new Home(folder);
        this.installation = installation;
        this.stack = new Stack(home, installation, Progress.of(new PrintWriter(Writer.nullWriter()), true));
    }

    void start(boolean raft) throws Exception {
        stack.up(
                Ports.free(),
                new NetworkChoice(Optional.of(NetworkChoice.FabricKind.NATIVE), raft, Optional.empty(), true));
        TrustFiles.ensure(home);
        deployProbe();
    }

    /** The rungs: the least that a transaction can do, one of the ledger's own, and the same by REST. */
    List<FabricSubject> subjects() throws IOException, CommandException {
        List<Long> servers = processes();
        return List.of(
                new FabricSubject("write", writes(), servers),
                new FabricSubject("register", registrations(), servers),
                new FabricSubject("rest", registrationsByRest(), servers));
    }

    /** Every process of network, test chaincode and gateway. */
    private List<Long> processes() throws IOException {
        List<Long> pids = new ArrayList<>();
        for (NodeStatus node : NativeNetwork.status(home.network())) {
            node.pid().ifPresent(pids::add);
        }
        probes.forEach(probe -> pids.add(probe.pid()));
        stack.gatewayProcess().map(ProcessHandle::pid).ifPresent(pids::add);
        return pids;
    }

    private FabricSubject.Call writes() throws IOException {
        List<BlindWrites> connections = connect(PROBE);
        return () -> {
            int number = numbers.incrementAndGet();
            return connections
                    .get(number % connections.size())
                    .write("put", "bench-" + number, VALUE)
                    .isSuccessful();
        };
    }

    private FabricSubject.Call registrations() throws IOException {
        List<BlindWrites> connections = connect("ledger");
        return () -> {
            int number = numbers.incrementAndGet();
            return connections
                    .get(number % connections.size())
                    .write("Parties:register", registration(number))
                    .isSuccessful();
        };
    }

    private List<BlindWrites> connect(String chaincode) throws IOException {
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        List<BlindWrites> connections = new ArrayList<>();
        for (String officer : OFFICERS) {
            connections.add(BlindWrites.connect(profile, officer, CHANNEL, chaincode));
        }
        connections.forEach(connection -> clients.add(connection::close));
        return connections;
    }

    private FabricSubject.Call registrationsByRest() throws IOException, CommandException {
        LedgerAccess access = new LedgerAccess(home);
        List<LedgerClient> officers = new ArrayList<>();
        for (String officer : OFFICERS) {
            officers.add(access.clientByGateway(Actors.in(home).find(officer)));
        }
        officers.forEach(officer -> clients.add(officer::close));
        return () -> {
            int number = numbers.incrementAndGet();
            Intent intent = Intent.of(
                    CHANNEL, "Parties", "register", registration(number).getBytes(StandardCharsets.UTF_8));
            Outcome outcome = officers.get(number % officers.size()).submit(intent, Review.NONE);
            return outcome.status() == Outcome.Status.COMMITTED;
        };
    }

    private static String registration(int number) {
        String body = String.format(Locale.ROOT, "9845BENC%010d", number);
        for (int check = 0; check < CHECK_NUMBERS; check++) {
            String code = String.format(Locale.ROOT, "%s%02d", body, check);
            if (Lei.isValid(code)) {
                return "{\"country\":\"DE\",\"kind\":\"ENTERPRISE\",\"partyId\":\"lei:" + code + "\"}";
            }
        }
        throw new IllegalStateException("one of a hundred check numbers fits: " + body);
    }

    /** One server for each peer, as a Java chaincode needs it; under the policy of the ledger's own. */
    private void deployProbe() throws IOException, CommandException, InterruptedException {
        Map<String, ChaincodeAddress> own = new TreeMap<>();
        Map<String, Integer> ports = new TreeMap<>();
        for (ConnectionProfile.Peer peer :
                ConnectionProfile.read(home.connection()).peers()) {
            int port = freePort();
            ports.put(peer.mspId(), port);
            own.put(peer.mspId(), ChaincodeAddress.plain("127.0.0.1:" + port));
        }
        ChaincodeAddress common = own.values().iterator().next();
        String id = InstallPackage.of(PROBE + "_1", common, own).id();
        for (int port : ports.values()) {
            probes.add(new ProcessBuilder(JavaCommand.of(PROBE_HEAP_MEBIBYTES)
                            .run(
                                    installation.probe(),
                                    "org.digitaltrade.probe.ProbeServer",
                                    id,
                                    Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            home.root().resolve("probe-" + port + ".log").toFile())
                    .start());
        }
        for (int port : ports.values()) {
            awaitPort(port);
        }
        try {
            new ChaincodeDeployer(home.network(), (step, subject) -> {})
                    .deploy(Deployment.of(CHANNEL, PROBE, common).withOwn(own));
        } catch (DeployException e) {
            throw new CommandException(ExitCode.NETWORK, e.code().name(), String.valueOf(e.getMessage()));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void awaitPort(int port) throws InterruptedException, CommandException {
        for (int attempt = 0; attempt < LOOKS; attempt++) {
            if (listens(port)) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new CommandException(ExitCode.TIMEOUT, "NOT_READY", "the test chaincode doesn't listen on " + port);
    }

    /** Ends everything that was started. */
    void end() throws IOException, CommandException, InterruptedException {
        clients.forEach(Runnable::run);
        probes.forEach(Process::destroy);
        stack.down();
    }
}
