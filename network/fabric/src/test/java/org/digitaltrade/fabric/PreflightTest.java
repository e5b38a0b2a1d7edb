package org.digitaltrade.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.fabric.FabricException.Code;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that keeps a network from being brought up is found before anything is touched. */
class PreflightTest {
    private static final String TEXT = Topology.standardText();
    private static final Topology TOPOLOGY = Topology.parse("topology.yaml", TEXT);

    @TempDir
    Path folder;

    private final Set<Integer> listening = new HashSet<>();
    private Instant now = Instant.now();
    private long free = Preflight.SPACE_NEEDED_BYTES;
    private String version = "Version: v3.1.5";
    private Path root;

    @BeforeEach
    void choose_folder() {
        root = folder.resolve("network");
    }

    @Test
    void an_empty_folder_on_a_good_machine_is_fine() throws IOException {
        assertEquals(Optional.empty(), check());
        assertEquals(false, Files.exists(root));
    }

    @Test
    void a_network_that_was_begun_is_gone_on_with() throws IOException {
        NetworkRecord begun = NetworkRecord.begun(Consensus.BFT, TEXT, now);
        begun.write(root);
        assertEquals(Optional.of(begun), check());
    }

    @Test
    void an_older_release_is_refused_and_a_build_from_source_is_not() throws IOException {
        version = "Version: v2.5.16";
        assertRefused(Code.FABRIC_VERSION);
        version = "Version: v3.0.0";
        assertRefused(Code.FABRIC_VERSION);
        version = "Version: latest";
        assertEquals(Optional.empty(), check());
    }

    @Test
    void programs_for_another_processor_are_refused() throws IOException {
        byte[] head = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1}, 0, head, 0, 6);
        head[18] = (byte) 183;
        FabricBinaries binaries = binaries();
        Files.write(binaries.get("osnadmin"), head);
        FabricException refused = assertThrows(FabricException.class, () -> binaries.checkArchitecture("amd64"));
        assertEquals(Code.FABRIC_ARCHITECTURE, refused.code());
        assertEquals(binaries.get("osnadmin") + " is made for aarch64 and this machine is amd64", refused.getMessage());
        binaries.checkArchitecture("aarch64");
    }

    @Test
    void a_taken_port_is_named_with_its_node() {
        listening.add(7072);
        assertEquals("port 7072 for peer-bjeit is taken by another program", assertRefused(Code.PORT_BUSY));
        listening.clear();
        listening.add(8084);
        listening.add(7114);
        assertEquals("port 7114 for chaincode-partner is taken by another program", assertRefused(Code.PORT_BUSY));
    }

    @Test
    void too_little_space_is_refused() {
        free = 20 << 20;
        assertEquals("20 MiB are free for " + root + "; needed are 512", assertRefused(Code.DISK_FULL));
    }

    @Test
    void a_clock_behind_the_networks_own_time_is_refused() throws IOException {
        NetworkRecord.begun(Consensus.BFT, TEXT, now.plus(Duration.ofMinutes(16)))
                .write(root);
        assertRefused(Code.CLOCK_BEHIND);
        NetworkRecord.begun(Consensus.BFT, TEXT, now.plus(Duration.ofMinutes(14)))
                .write(root);
        check();
    }

    @Test
    void expired_and_future_certificates_are_refused() throws IOException {
        NetworkRecord.begun(Consensus.BFT, TEXT, now).write(root);
        NetworkIdentities.openOrCreate(root.resolve("identities"), TOPOLOGY, Clock.systemUTC());
        check();
        now = now.plus(Duration.ofDays(366 * 20));
        assertRefused(Code.CERTIFICATE_EXPIRED);
        now = Instant.now().minus(Duration.ofDays(1));
        NetworkRecord.begun(Consensus.BFT, TEXT, now).write(root);
        assertRefused(Code.CLOCK_BEHIND);
    }

    @Test
    void another_topology_than_the_networks_own_is_refused() throws IOException {
        NetworkRecord.begun(Consensus.BFT, TEXT.replace("port: 7111", "port: 7121"), now)
                .write(root);
        assertRefused(Code.TOPOLOGY_CHANGED);
    }

    @Test
    void a_comment_in_the_topology_changes_nothing() throws IOException {
        NetworkRecord.begun(Consensus.BFT, "# ours\n" + TEXT, now).write(root);
        check();
    }

    @Test
    void other_kinds_of_network_are_left_alone() throws IOException {
        NetworkRecord.begun(Consensus.RAFT, TEXT, now).write(root);
        assertRefused(Code.OTHER_NETWORK);
        Files.delete(root.resolve("fabric.properties"));
        Files.createDirectories(root.resolve("ledgers"));
        assertEquals("the folder " + root + " holds an embedded network", assertRefused(Code.OTHER_NETWORK));
    }

    @Test
    void half_a_data_folder_is_refused_with_what_is_missing() throws IOException {
        NetworkRecord.begun(Consensus.BFT, TEXT, now).completed().write(root);
        assertEquals("of the network in " + root + " this is missing: identities", assertRefused(Code.DATA_INCOMPLETE));
        Files.delete(root.resolve("fabric.properties"));
        Files.createDirectories(root.resolve("crypto"));
        assertEquals(root + " holds crypto but doesn't say of which network", assertRefused(Code.DATA_INCOMPLETE));
    }

    private String assertRefused(Code code) {
        FabricException refused = assertThrows(FabricException.class, this::check);
        assertEquals(code, refused.code(), refused.getMessage());
        return String.valueOf(refused.getMessage());
    }

    private Optional<NetworkRecord> check() throws IOException {
        NativeNetwork.Options options = new NativeNetwork.Options(
                root, TEXT, Consensus.BFT, binaries(), folder.resolve("chaincode"), folder.resolve("java"));
        Daemons daemons = new Daemons(root.resolve("run"), root.resolve("logs"));
        return new Preflight(options, TOPOLOGY, new FabricLayout(root), daemons, new TestMachine())
                .check(new Nodes(TOPOLOGY).all());
    }

    private FabricBinaries binaries() throws IOException {
        TreeMap<String, Path> programs = new TreeMap<>();
        for (String program : List.of("peer", "orderer", "configtxgen", "osnadmin")) {
            Path file = folder.resolve(program);
            Files.writeString(file, "#!/bin/sh\necho '" + version + "'\n");
            assertEquals(true, file.toFile().setExecutable(true));
            programs.put(program, file);
        }
        return new FabricBinaries(programs);
    }

    private final class TestMachine implements Machine {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long freeBytes(Path place) {
            return free;
        }

        @Override
        public boolean listens(int port) {
            return listening.contains(port);
        }
    }
}
