package org.digitaltrade.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaltrade.topology.Topology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkIdentitiesTest {
    private static final long SEED = Long.getLong("damage.seed", 20260117);
    private static final int FLIPS = Integer.getInteger("damage.flips", 12);

    private static final Topology TOPOLOGY = Topology.standard();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path made;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        NetworkIdentities.openOrCreate(made.resolve("identities"), TOPOLOGY, CLOCK);
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temporary.resolve("identities");
        try (Stream<Path> files = Files.walk(made.resolve("identities"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(made.resolve("identities").relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void every_organisation_has_its_node_and_its_users() {
        Map<String, List<String>> users = new TreeMap<>();
        NetworkIdentities.open(folder, TOPOLOGY)
                .organisations()
                .forEach((mspId, organisation) -> users.put(
                        mspId + " " + organisation.host(),
                        organisation.users().keySet().stream().sorted().toList()));
        List<String> usual = List.of("Admin", "Gateway", "User1");
        assertEquals(
                Map.ofEntries(
                        Map.entry("BJCAC peer0.bjcac", List.of("Admin", "Gateway", "Relay", "User1")),
                        Map.entry("BJCOM peer0.bjcom", usual),
                        Map.entry("BJEIT peer0.bjeit", usual),
                        Map.entry("ZHD peer0.zhd", usual),
                        Map.entry("ZCY peer0.zcy", usual),
                        Map.entry("ZDX peer0.zdx", usual),
                        Map.entry("PARTNER peer0.partner", usual),
                        Map.entry("ORDZHD orderer.ordzhd", List.of("Admin")),
                        Map.entry("ORDZCY orderer.ordzcy", List.of("Admin")),
                        Map.entry("ORDZDX orderer.ordzdx", List.of("Admin")),
                        Map.entry("ORDAGENCY orderer.ordagency", List.of("Admin"))),
                users);
    }

    @Test
    void a_second_start_finds_the_same_identities() throws IOException {
        String before = Files.readString(folder.resolve("users/User1@ZHD/cert.pem"));
        NetworkIdentities again = NetworkIdentities.openOrCreate(folder, TOPOLOGY, Clock.systemUTC());
        assertEquals(
                before, again.organisation("ZHD").user("User1").certificate().pem());
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertEquals(
                11,
                NetworkIdentities.openOrCreate(empty, TOPOLOGY, CLOCK)
                        .organisations()
                        .size());
    }

    @Test
    void the_remains_of_an_interrupted_start_are_replaced() throws IOException {
        Path target = temporary.resolve("network/identities");
        Files.createDirectories(temporary.resolve("network/identities.unfinished/users"));
        NetworkIdentities.openOrCreate(target, TOPOLOGY, CLOCK);
        try (Stream<Path> files = Files.list(temporary.resolve("network"))) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    void only_their_owner_may_read_keys() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path key : files.filter(file -> file.endsWith("key.pem")).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
            }
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Path key = folder.resolve("nodes/peer0.zcy/key.pem");
        Files.delete(key);
        assertDamaged(key, "is missing");
    }

    @Test
    void a_truncated_certificate_is_named() throws IOException {
        Path certificate = folder.resolve("users/User1@ZHD/cert.pem");
        Files.writeString(certificate, Files.readString(certificate).substring(0, 300));
        assertDamaged(certificate, "is no PEM file of a CERTIFICATE");
    }

    @Test
    void a_file_of_another_kind_is_named() throws IOException {
        Path certificate = folder.resolve("users/User1@ZHD/cert.pem");
        Files.copy(folder.resolve("users/User1@ZHD/key.pem"), certificate, StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(certificate, "is no PEM file of a CERTIFICATE");
    }

    @Test
    void a_key_of_another_certificate_is_named() throws IOException {
        Path key = folder.resolve("users/User1@ZHD/key.pem");
        Files.copy(folder.resolve("users/User1@ZCY/key.pem"), key, StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(key, "is not the key of " + folder.resolve("users/User1@ZHD/cert.pem"));
    }

    @Test
    void a_certificate_of_another_authority_is_named() throws IOException {
        for (String file : List.of("cert.pem", "key.pem")) {
            Files.copy(
                    folder.resolve("users/User1@ZCY").resolve(file),
                    folder.resolve("users/User1@ZHD").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertDamaged(
                folder.resolve("users/User1@ZHD/cert.pem"),
                "was not issued by " + folder.resolve("authorities/ca.zhd/cert.pem"));
    }

    @Test
    void secrets_stay_out_of_text() {
        Credentials user =
                NetworkIdentities.open(folder, TOPOLOGY).organisation("ZHD").user("User1");
        assertEquals("Credentials[" + folder.resolve("users/User1@ZHD/cert.pem") + "]", user.toString());
    }

    @Test
    void all_keys_together_cost_less_than_a_second_of_processor_time() throws IOException {
        long before = processorMillis();
        NetworkIdentities.openOrCreate(temporary.resolve("timed"), TOPOLOGY, CLOCK);
        long spent = processorMillis() - before;
        assertTrue(spent < 1000, "took " + spent + " ms");
    }

    /** One file of each kind, so that the many positions cost little. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorities/ca.zhd/cert.pem",
                "authorities/ca.zhd/key.pem",
                "authorities/tlsca.zhd/cert.pem",
                "users/User1@ZHD/cert.pem",
                "users/User1@ZHD/key.pem"
            })
    void any_flipped_byte_is_named_or_changes_nothing(String name) throws IOException {
        NetworkIdentities before = NetworkIdentities.open(folder, TOPOLOGY);
        Path file = folder.resolve(name);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(SEED);
        int named = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] flipped = good.clone();
            int position = random.nextInt(good.length);
            flipped[position] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, flipped);
            String where = "seed " + SEED + ", byte " + position + " of " + name;
            try {
                assertEquals(certificates(before), certificates(NetworkIdentities.open(folder, TOPOLOGY)), where);
            } catch (DamagedIdentitiesException e) {
                assertTrue(
                        String.valueOf(e.getMessage()).contains(name.substring(0, name.lastIndexOf('/'))),
                        where + ": " + e);
                named++;
            }
        }
        assertTrue(named > FLIPS / 2, named + " of " + FLIPS + " were found");
    }

    private static List<X509Certificate> certificates(NetworkIdentities identities) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (OrganisationIdentities organisation : identities.organisations().values()) {
            certificates.add(organisation.root().certificate().certificate());
            certificates.add(organisation.tlsRoot().certificate().certificate());
            certificates.add(organisation.node().certificate().certificate());
            certificates.add(organisation.nodeTls().certificate().certificate());
            organisation
                    .users()
                    .values()
                    .forEach(user -> certificates.add(user.certificate().certificate()));
        }
        return certificates;
    }

    private void assertDamaged(Path file, String reason) {
        DamagedIdentitiesException damage =
                assertThrows(DamagedIdentitiesException.class, () -> NetworkIdentities.open(folder, TOPOLOGY));
        assertEquals(
                List.of(file, "identity folder is damaged: " + file + " " + reason),
                List.of(damage.file(), String.valueOf(damage.getMessage())));
    }

    private static long processorMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
