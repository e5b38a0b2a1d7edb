package org.digitaltrade.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.format.Records;

/**
 * Where a network can be reached, as {@code connection.json} says. Files in it are relative to that file, so a data
 * folder can be moved.
 *
 * @param network the network's name
 * @param channels its channels
 * @param peers one gateway peer per organisation
 * @param users identities whose key lies beside the file; none on a network with distrusting members
 * @param organisations all members with their roots
 * @param chaincode the chaincode definition that carries the ledger
 */
public record ConnectionProfile(
        String network,
        List<String> channels,
        List<Peer> peers,
        List<User> users,
        List<Organisation> organisations,
        String chaincode) {

    /**
     * One organisation's peer.
     *
     * @param endpoint {@code host:port}
     * @param serverName the name in the peer's TLS certificate
     */
    public record Peer(String mspId, String endpoint, String serverName, Path tlsRootCertificate) {}

    /** An identity with its key file. */
    public record User(String mspId, String name, Path certificate, Path privateKey) {
        /** As the command line names it: {@code User1@ZHD}. */
        public String label() {
            return name + "@" + mspId;
        }
    }

    /** A member with its roots. */
    public record Organisation(String mspId, Kind kind, Path rootCertificate, Path tlsRootCertificate) {}

    /** What a member runs. */
    public enum Kind {
        /** It endorses and keeps the ledger. */
        PEER,
        /** It orders. */
        ORDERER
    }

    public ConnectionProfile {
        channels = List.copyOf(channels);
        peers = List.copyOf(peers);
        users = List.copyOf(users);
        organisations = List.copyOf(organisations);
    }

    /**
     * Reads {@code connection.json}.
     *
     * @throws IOException when it can't be read
     * @throws org.digitaltrade.domain.RejectedException MALFORMED with a JSON Pointer when it isn't a profile
     */
    public static ConnectionProfile read(Path file) throws IOException {
        ConnectionFile written = Records.parse(ConnectionFile.class, Files.readAllBytes(file));
        Path folder = file.toAbsolutePath().normalize().getParent();
        return written.relativeTo(folder == null ? Path.of("/") : folder);
    }

    /** The peer of that organisation. */
    public Optional<Peer> peer(String mspId) {
        return peers.stream().filter(peer -> peer.mspId().equals(mspId)).findFirst();
    }

    /** All peers, that organisation's own first: the others are where to turn when it is down. */
    public List<Peer> peersFrom(String mspId) {
        return peers.stream()
                .sorted(Comparator.comparing((Peer peer) -> !peer.mspId().equals(mspId)))
                .toList();
    }

    /** The identity that the command line calls {@code NAME@ORGANISATION}. */
    public Optional<User> user(String label) {
        return users.stream().filter(user -> user.label().equals(label)).findFirst();
    }
}
