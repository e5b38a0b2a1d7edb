package org.digitaltrade.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.digitaltrade.topology.Topology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ConnectionFileTest {

    private static final Topology TOPOLOGY = Topology.standard();

    @TempDir
    private static Path folder;

    private static Map<?, ?> written = Map.of();

    @BeforeAll
    static void write() throws IOException {
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(folder.resolve("identities"), TOPOLOGY, Clock.systemUTC());
        Path file = folder.resolve("connection.json");
        ConnectionFile.write(file, TOPOLOGY, identities, Map.of());
        ConnectionFile.write(file, TOPOLOGY, identities, Map.of("ZHD", "localhost:7081"));
        // JSON is a part of YAML.
        written = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    @Test
    void network_channels_and_chaincode_are_named() {
        assertEquals(
                List.of("beijing-digital-trade", List.of("approval", "trade"), "ledger"),
                List.of(value("network"), value("channels"), value("chaincode")));
    }

    @Test
    void the_peers_that_run_are_listed() {
        assertEquals(
                List.of(Map.of(
                        "mspId", "ZHD",
                        "endpoint", "localhost:7081",
                        "serverName", "peer0.zhd",
                        "tlsRootCertificate", "identities/authorities/tlsca.zhd/cert.pem")),
                value("peers"));
    }

    @Test
    void each_organisation_has_its_kind_and_roots() {
        List<?> organisations = (List<?>) value("organisations");
        assertEquals(11, organisations.size());
        assertEquals(
                Map.of(
                        "mspId", "ORDAGENCY",
                        "kind", "orderer",
                        "rootCertificate", "identities/authorities/ca.ordagency/cert.pem",
                        "tlsRootCertificate", "identities/authorities/tlsca.ordagency/cert.pem"),
                organisations.get(10));
    }

    @Test
    void users_point_at_files_that_exist() {
        List<?> users = (List<?>) value("users");
        assertEquals(22, users.size());
        for (Object user : users) {
            Object key = ((Map<?, ?>) user).get("privateKey");
            assertTrue(Files.exists(folder.resolve(String.valueOf(key))), String.valueOf(user));
        }
    }

    private static Object value(String name) {
        Object value = written.get(name);
        if (value == null) {
            throw new AssertionError("no " + name);
        }
        return value;
    }
}
