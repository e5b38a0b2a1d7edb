package org.digitaltrade.cli.stack;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaltrade.cli.Home;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** What the programs need of a machine, looked at one by one. */
final class Checkups {
    private static final int MINIMUM_JAVA = 17;
    private static final long MEBIBYTE = 1024L * 1024;
    /** Network 512 MiB and gateway 384 MiB of heap, and as much again for everything else. */
    private static final long MEMORY_MEBIBYTES = 1500;
    /** A ledger of some days of trying out; the libraries are there already. */
    private static final long DISK_MEBIBYTES = 500;

    private Checkups() {}

    static List<Checkup> all(Home home, Installation installation) throws IOException {
        return List.of(
                java(),
                maven(),
                memory(),
                disk(home),
                built("network", installation.commandLine()),
                built("chaincode", installation.chaincode()),
                built("gateway", installation.server()),
                networkPorts(home),
                gatewayPort(home),
                unshare());
    }

    private static Checkup java() {
        int feature = Runtime.version().feature();
        String finding = "Java " + Runtime.version();
        return feature >= MINIMUM_JAVA
                ? Checkup.ok("java", finding)
                : Checkup.bad(
                        "java", finding, "install Java " + MINIMUM_JAVA + " or later, for example openjdk-17-jdk");
    }

    private static Checkup memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)) {
            return Checkup.warn("memory", "unknown", "make sure that 1.5 GiB are free");
        }
        long mebibytes = system.getTotalMemorySize() / MEBIBYTE;
        String finding = mebibytes + " MiB";
        return mebibytes >= MEMORY_MEBIBYTES
                ? Checkup.ok("memory", finding)
                : Checkup.warn("memory", finding, MEMORY_MEBIBYTES + " MiB are comfortable");
    }

    private static Checkup disk(Home home) throws IOException {
        Path existing = home.root();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            return Checkup.bad("disk", existing + " can't be written", "choose another folder with --home");
        }
        long mebibytes = Files.getFileStore(existing).getUsableSpace() / MEBIBYTE;
        String finding = mebibytes + " MiB free at " + existing;
        return mebibytes >= DISK_MEBIBYTES
                ? Checkup.ok("disk", finding)
                : Checkup.bad("disk", finding, "free " + DISK_MEBIBYTES + " MiB or choose another folder with --home");
    }

    private static Checkup built(String subject, Path folder) {
        return Installation.isBuilt(folder)
                ? Checkup.ok(subject, "built in " + folder)
                : Checkup.bad(subject, "not built: " + folder, "scripts/dtl builds what is missing");
    }

    /** Only building needs it. */
    private static Checkup maven() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> Checkup.ok("maven", found.toString()))
                .orElseGet(() -> Checkup.warn(
                        "maven", "missing", "install it to build and test (Debian: apt-get install maven)"));
    }

    private static Checkup networkPorts(Home home) throws IOException {
        if (new ProcessFolder(home.run()).running(Part.NETWORK).isPresent()) {
            return Checkup.ok("peers", "the network runs");
        }
        List<Integer> ports = Topology.standard().peerOrganisations().stream()
                .map(PeerOrganisation::port)
                .toList();
        List<Integer> taken = ports.stream().filter(port -> !isFree(port)).toList();
        return taken.isEmpty()
                ? Checkup.ok("peers", "ports " + words(ports) + " are free")
                : Checkup.bad(
                        "peers",
                        "taken by another program: " + words(taken),
                        "free them, or start with dtl up --ephemeral-ports");
    }

    private static Checkup gatewayPort(Home home) throws IOException {
        if (new ProcessFolder(home.run()).running(Part.GATEWAY).isPresent()) {
            return Checkup.ok("port", "the gateway runs");
        }
        return isFree(Ports.GATEWAY)
                ? Checkup.ok("port", Ports.GATEWAY + " is free")
                : Checkup.bad("port", Ports.GATEWAY + " is taken by another program", "start with dtl up --port PORT");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String words(List<Integer> ports) {
        return ports.stream().map(port -> Integer.toString(port)).collect(Collectors.joining(" "));
    }

    private static Checkup unshare() {
        return Files.isExecutable(Path.of("/usr/bin/unshare"))
                ? Checkup.ok("unshare", "the demo can verify without a network")
                : Checkup.warn("unshare", "missing", "install util-linux; the demo then verifies without that wall");
    }
}
