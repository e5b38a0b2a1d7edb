package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.cli.Home;

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
                memory(),
                disk(home),
                built("network", installation.commandLine()),
                built("chaincode", installation.chaincode()),
                built("gateway", installation.server()),
                port(home),
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

    private static Checkup port(Home home) throws IOException {
        if (new ProcessFolder(home.run()).running(Part.GATEWAY).isPresent()) {
            return Checkup.ok("port", "the gateway runs");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.GATEWAY));
            return Checkup.ok("port", Ports.GATEWAY + " is free");
        } catch (IOException e) {
            return Checkup.bad("port", Ports.GATEWAY + " is taken by another program", "start with dtl up --port PORT");
        }
    }

    private static Checkup unshare() {
        return Files.isExecutable(Path.of("/usr/bin/unshare"))
                ? Checkup.ok("unshare", "the demo can verify without a network")
                : Checkup.warn("unshare", "missing", "install util-linux; the demo then verifies without that wall");
    }
}
