package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Mutual TLS between each peer and its own chaincode server, whose certificate the organisation's TLS authority issues. */
final class ChaincodeConnections {
    private final NetworkIdentities identities;
    private final FabricLayout folders;
    private final Clock clock;

    ChaincodeConnections(NetworkIdentities identities, FabricLayout folders, Clock clock) {
        this.identities = identities;
        this.folders = folders;
        this.clock = clock;
    }

    void write(Topology topology) throws IOException {
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            if (!Files.exists(folders.chaincodeConnection(organisation))) {
                write(organisation, identities.organisation(organisation.mspId()));
            }
        }
    }

    private void write(PeerOrganisation organisation, OrganisationIdentities identity) throws IOException {
        Path tls = folders.chaincodeTls(organisation);
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
        Files.writeString(folders.chaincodeConnection(organisation), json(connection));
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
