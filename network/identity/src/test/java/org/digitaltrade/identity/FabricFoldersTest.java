package org.digitaltrade.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FabricFoldersTest {

    private static final Topology TOPOLOGY = Topology.standard();

    @TempDir
    private Path temporary;

    @Test
    void folders_are_laid_out_as_fabrics_own_tool_does() throws IOException {
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(temporary.resolve("identities"), TOPOLOGY, Clock.systemUTC());
        Path target = temporary.resolve("fabric");
        FabricFolders.write(identities, TOPOLOGY, target);
        assertEquals(
                List.of(
                        "msp/cacerts/ca.pem",
                        "msp/config.yaml",
                        "msp/tlscacerts/tlsca.pem",
                        "orderers/orderer.ordzhd/msp/cacerts/ca.pem",
                        "orderers/orderer.ordzhd/msp/config.yaml",
                        "orderers/orderer.ordzhd/msp/keystore/priv_sk",
                        "orderers/orderer.ordzhd/msp/signcerts/cert.pem",
                        "orderers/orderer.ordzhd/msp/tlscacerts/tlsca.pem",
                        "orderers/orderer.ordzhd/tls/ca.crt",
                        "orderers/orderer.ordzhd/tls/server.crt",
                        "orderers/orderer.ordzhd/tls/server.key",
                        "users/Admin@ORDZHD/msp/cacerts/ca.pem",
                        "users/Admin@ORDZHD/msp/config.yaml",
                        "users/Admin@ORDZHD/msp/keystore/priv_sk",
                        "users/Admin@ORDZHD/msp/signcerts/cert.pem",
                        "users/Admin@ORDZHD/msp/tlscacerts/tlsca.pem"),
                files(target.resolve("ordererOrganizations/ORDZHD")));
        assertEquals("""
                NodeOUs:
                  Enable: true
                  ClientOUIdentifier:
                    Certificate: cacerts/ca.pem
                    OrganizationalUnitIdentifier: client
                  PeerOUIdentifier:
                    Certificate: cacerts/ca.pem
                    OrganizationalUnitIdentifier: peer
                  AdminOUIdentifier:
                    Certificate: cacerts/ca.pem
                    OrganizationalUnitIdentifier: admin
                  OrdererOUIdentifier:
                    Certificate: cacerts/ca.pem
                    OrganizationalUnitIdentifier: orderer
                """, Files.readString(target.resolve("peerOrganizations/ZHD/msp/config.yaml")));
        assertThrows(FileAlreadyExistsException.class, () -> FabricFolders.write(identities, TOPOLOGY, target));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
