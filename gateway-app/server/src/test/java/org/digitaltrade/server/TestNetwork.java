package org.digitaltrade.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.client.ConnectionFile;
import org.digitaltrade.client.ConnectionFile.OrganisationEntry;
import org.digitaltrade.client.ConnectionFile.PeerEntry;
import org.digitaltrade.client.ConnectionFile.UserEntry;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.format.Records;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.Topology;

/** A network's certificates and connection file, without the network: nothing listens at the peers' addresses. */
public final class TestNetwork {
    /** The discard port of this machine: connecting fails at once. */
    private static final String NOBODY = "127.0.0.1:9";

    private final Path folder;
    private final NetworkIdentities identities;

    private TestNetwork(Path folder, NetworkIdentities identities) {
        this.folder = folder;
        this.identities = identities;
    }

    public static TestNetwork in(Path folder) throws IOException {
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(folder.resolve("users"), Topology.standard(), Clock.systemUTC());
        TestNetwork network = new TestNetwork(folder, identities);
        Files.write(network.connectionFile(), Records.canonical(network.connection()));
        return network;
    }

    public Path connectionFile() {
        return folder.resolve("connection.json");
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

    private ConnectionFile connection() {
        List<PeerEntry> peers = new ArrayList<>();
        List<UserEntry> users = new ArrayList<>();
        List<OrganisationEntry> organisations = new ArrayList<>();
        for (OrganisationIdentities one : identities.organisations().values()) {
            boolean orderer = one.mspId().startsWith("ORD");
            organisations.add(new OrganisationEntry(
                    one.mspId(), orderer ? "orderer" : "peer", relative(one.root()), relative(one.tlsRoot())));
            if (!orderer) {
                peers.add(new PeerEntry(one.mspId(), NOBODY, one.host(), relative(one.tlsRoot())));
                one.users()
                        .forEach((name, user) ->
                                users.add(new UserEntry(one.mspId(), name, relative(user), relativeKey(user))));
            }
        }
        return new ConnectionFile("test", List.of("trade", "approval"), peers, users, organisations, "ledger");
    }

    private String relative(Credentials credentials) {
        return folder.toAbsolutePath()
                .relativize(credentials.certificate().file().toAbsolutePath())
                .toString();
    }

    private String relativeKey(Credentials credentials) {
        return folder.toAbsolutePath()
                .relativize(credentials.privateKeyFile().toAbsolutePath())
                .toString();
    }
}
