package org.digitaltrade.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/**
 * Writes {@code connection.json}: where a running network is reached and with which identities. Files are named
 * relative to it, so that a data folder can be moved. It appears at once, complete, and its appearance says that the
 * network is ready.
 */
public final class ConnectionFile {

    private final Path folder;
    private final Topology topology;
    private final NetworkIdentities identities;
    private final Map<String, String> endpoints;

    private ConnectionFile(
            Path folder, Topology topology, NetworkIdentities identities, Map<String, String> endpoints) {
        this.folder = folder;
        this.topology = topology;
        this.identities = identities;
        this.endpoints = endpoints;
    }

    /**
     * Writes the file, or replaces it.
     *
     * @param file its folder must hold the identities' files, or be near them
     * @param endpoints {@code host:port} of each organisation's peer by MSP id; organisations without one are left out
     *     of the peers
     */
    public static void write(Path file, Topology topology, NetworkIdentities identities, Map<String, String> endpoints)
            throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Path unfinished = Files.createTempFile(folder, ".connection-", ".json");
        Files.writeString(unfinished, new ConnectionFile(folder, topology, identities, endpoints).text());
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() {
        return object(
                        text("network", topology.network()),
                        text("chaincode", topology.chaincode().name()),
                        array(
                                "channels",
                                topology.channels().stream()
                                        .map(Channel::name)
                                        .map(ConnectionFile::quoted)
                                        .toList()),
                        array("organisations", organisations()),
                        array("peers", peers()),
                        array("users", users()))
                + "\n";
    }

    private List<String> organisations() {
        return Stream.concat(
                        topology.peerOrganisations().stream()
                                .map(PeerOrganisation::mspId)
                                .map(mspId -> organisation(mspId, "peer")),
                        topology.ordererOrganisations().stream()
                                .map(OrdererOrganisation::mspId)
                                .map(mspId -> organisation(mspId, "orderer")))
                .toList();
    }

    private String organisation(String mspId, String kind) {
        OrganisationIdentities organisation = identities.organisation(mspId);
        return object(
                text("mspId", mspId),
                text("kind", kind),
                file("rootCertificate", organisation.root().certificate().file()),
                file("tlsRootCertificate", organisation.tlsRoot().certificate().file()));
    }

    private List<String> peers() {
        return topology.peerOrganisations().stream()
                .map(PeerOrganisation::mspId)
                .filter(endpoints::containsKey)
                .map(this::peer)
                .toList();
    }

    private String peer(String mspId) {
        OrganisationIdentities organisation = identities.organisation(mspId);
        return object(
                text("mspId", mspId),
                text("endpoint", endpoints.getOrDefault(mspId, "")),
                text("serverName", organisation.host()),
                file("tlsRootCertificate", organisation.tlsRoot().certificate().file()));
    }

    private List<String> users() {
        return topology.peerOrganisations().stream()
                .flatMap(organisation ->
                        organisation.users().stream().map(user -> user(organisation.mspId(), user.name())))
                .toList();
    }

    private String user(String mspId, String name) {
        Credentials credentials = identities.organisation(mspId).user(name);
        return object(
                text("mspId", mspId),
                text("name", name),
                file("certificate", credentials.certificate().file()),
                file("privateKey", credentials.privateKeyFile()));
    }

    private String file(String name, Path file) {
        return text(name, folder.relativize(file.toAbsolutePath()).toString().replace('\\', '/'));
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String array(String name, List<String> elements) {
        return elements.stream().collect(Collectors.joining(",\n  ", "\n" + quoted(name) + ":[\n  ", "]"));
    }

    private static String text(String name, String value) {
        return quoted(name) + ":" + quoted(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
