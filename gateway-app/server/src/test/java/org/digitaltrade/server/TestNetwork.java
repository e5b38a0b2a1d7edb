package org.digitaltrade.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.identity.ConnectionFile;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** A network's certificates and connection file, without the network: nothing listens at the peers' addresses. */
public final class TestNetwork {
    /** The discard port of this machine: connecting fails at once. */
    private static final String NOBODY = "127.0.0.1:9";

    private final Path connectionFile;
    private final NetworkIdentities identities;

    private TestNetwork(Path connectionFile, NetworkIdentities identities) {
        this.connectionFile = connectionFile;
        this.identities = identities;
    }

    public static TestNetwork in(Path folder) throws IOException {
        Topology topology = Topology.standard();
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(folder.resolve("identities"), topology, Clock.systemUTC());
        Map<String, String> endpoints = new TreeMap<>();
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            endpoints.put(organisation.mspId(), NOBODY);
        }
        Path file = folder.resolve("connection.json");
        ConnectionFile.write(file, topology, identities, endpoints);
        return new TestNetwork(file, identities);
    }

    public Path connectionFile() {
        return connectionFile;
    }

    public NetworkIdentities identities() {
        return identities;
    }

    public LedgerIdentity identity(String mspId, String user) {
        return new LedgerIdentity(mspId, credentials(mspId, user).certificate().certificate());
    }

    public TransactionSigner signer(String mspId, String user) {
        return TransactionSigner.of(credentials(mspId, user).privateKey());
    }

    private Credentials credentials(String mspId, String user) {
        return identities.organisation(mspId).user(user);
    }
}
