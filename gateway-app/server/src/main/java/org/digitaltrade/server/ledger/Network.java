package org.digitaltrade.server.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.ConnectionProfile.Kind;
import org.digitaltrade.client.ConnectionProfile.Organisation;
import org.digitaltrade.client.ConnectionProfile.Peer;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;

/** The network as the connection file describes it, read once at start. */
final class Network {
    private final ConnectionProfile profile;
    private final List<String> served;

    private Network(ConnectionProfile profile, List<String> served) {
        this.profile = profile;
        this.served = served;
    }

    /** @throws ConnectionException if the file can't be used or lacks a served organisation's peer */
    static Network read(LedgerSettings settings) {
        Network network = new Network(profile(settings), settings.organisations());
        if (network.served.isEmpty()) {
            throw new ConnectionException("dtl.organisations names no organisation to serve");
        }
        for (String mspId : network.served) {
            if (network.profile.peer(mspId).isEmpty()) {
                throw new ConnectionException("the connection file has no peer of " + mspId);
            }
        }
        return network;
    }

    private static ConnectionProfile profile(LedgerSettings settings) {
        try {
            return ConnectionProfile.read(settings.connection());
        } catch (IOException e) {
            throw new ConnectionException("the connection file " + settings.connection() + " can't be read", e);
        } catch (RejectedException e) {
            throw new ConnectionException(
                    "the connection file is not valid: " + e.rejection().detail(), e);
        }
    }

    String name() {
        return profile.network();
    }

    List<String> channels() {
        return profile.channels();
    }

    String chaincode() {
        return profile.chaincode();
    }

    /** The organisations whose certificates are accepted, with their roots. */
    MspManager organisations() {
        return new MspManager(profile.organisations().stream()
                .filter(organisation -> organisation.kind() == Kind.PEER)
                .map(Network::msp)
                .toList());
    }

    private static Msp msp(Organisation organisation) {
        try {
            return Msp.ofRoots(
                    organisation.mspId(), Pem.certificates(Files.readString(organisation.rootCertificate())));
        } catch (IOException | MalformedBytesException e) {
            throw new ConnectionException("the root of " + organisation.mspId() + " can't be read", e);
        }
    }

    /** Connections to all peers; none is made before the first call. */
    Peers connect() {
        Set<String> order = new LinkedHashSet<>(served);
        profile.peers().forEach(peer -> order.add(peer.mspId()));
        OwnUser reader = reader();
        Map<String, DirectTransport> peers = new LinkedHashMap<>();
        for (String mspId : order) {
            profile.peer(mspId).ifPresent(peer -> peers.put(mspId, transport(peer, reader)));
        }
        return new Peers(peers);
    }

    /** In whose name blocks and statuses are read: the first served organisation's gateway. */
    OwnUser reader() {
        return user(OwnUser.GATEWAY, served.get(0))
                .orElseThrow(() -> new ConnectionException(
                        "the connection file has no user " + OwnUser.GATEWAY + "@" + served.get(0)));
    }

    /** An identity of the gateway's own, if the connection file has it and this gateway serves its organisation. */
    Optional<OwnUser> user(String name, String mspId) {
        return served.contains(mspId) ? profile.user(name + "@" + mspId).map(OwnUser::read) : Optional.empty();
    }

    private static DirectTransport transport(Peer peer, OwnUser reader) {
        try {
            return new DirectTransport(peer, reader.identity(), reader.signer());
        } catch (IOException e) {
            throw new ConnectionException("the TLS root of " + peer.mspId() + " can't be read", e);
        }
    }
}
