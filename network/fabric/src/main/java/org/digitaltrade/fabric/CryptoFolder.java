package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.FabricFolders;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * The identities as Fabric's programs read them, and mutual TLS between each peer and its own chaincode server, whose
 * certificate the organisation's TLS authority issues. Made beside its place and moved there at once: a folder that exists
 * was complete.
 */
final class CryptoFolder {
    private final NetworkIdentities identities;
    private final FabricLayout folders;
    private final Clock clock;

    CryptoFolder(NetworkIdentities identities, FabricLayout folders, Clock clock) {
        this.identities = identities;
        this.folders = folders;
        this.clock = clock;
    }

    void write(Topology topology) throws IOException {
        if (Files.exists(folders.crypto())) {
            return;
        }
        Path unfinished = folders.crypto().resolveSibling("crypto.unfinished");
        delete(unfinished);
        FabricFolders.write(identities, topology, unfinished);
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            Path tls = unfinished.resolve(folders.crypto().relativize(folders.chaincodeTls(organisation)));
            writeConnection(tls, organisation, identities.organisation(organisation.mspId()));
        }
        Files.move(unfinished, folders.crypto(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeConnection(Path tls, PeerOrganisation organisation, OrganisationIdentities identity)
            throws IOException {
        identity.writeTlsEndpoint(tls, "chaincode." + identity.host(), clock);
        Credentials peer = identity.nodeTls();
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("address", FabricLayout.LOOPBACK + ":" + ChaincodeServer.port(organisation));
        connection.put("dial_timeout", "10s");
        connection.put("tls_required", true);
        connection.put("client_auth_required", true);
        connection.put("client_key", Files.readString(peer.privateKeyFile()));
        connection.put("client_cert", Files.readString(peer.certificate().file()));
        connection.put(
                "root_cert", Files.readString(identity.tlsRoot().certificate().file()));
        Path file = tls.resolve(folders.chaincodeConnection(organisation).getFileName());
        Files.writeString(file, json(connection));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String json(Map<String, Object> value) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.FLOW)
                        .setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE)
                        .setWidth(Integer.MAX_VALUE)
                        .build())
                .dumpToString(value);
    }
}
