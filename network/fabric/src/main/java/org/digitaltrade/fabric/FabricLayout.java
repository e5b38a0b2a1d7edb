package org.digitaltrade.fabric;

import java.nio.file.Path;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;

/** Where what lies below the network's data folder. Absolute, since Fabric resolves paths against its own folders. */
record FabricLayout(Path root) {
    static final String LOOPBACK = "127.0.0.1";
    static final String TLS_CERTIFICATE = "server.crt";
    static final String TLS_KEY = "server.key";
    static final String TLS_ROOT = "ca.crt";

    FabricLayout {
        root = root.toAbsolutePath().normalize();
    }

    /** The network's identities, in the same layout as the embedded network's. */
    Path identities() {
        return root.resolve("identities");
    }

    /** The same identities as Fabric's programs read them. */
    Path crypto() {
        return root.resolve("crypto");
    }

    Path configuration() {
        return root.resolve("config");
    }

    Path builder() {
        return root.resolve("builder");
    }

    Path genesis(String channel) {
        return configuration().resolve(channel + ".block");
    }

    Path chaincodePackage() {
        return configuration().resolve("ledger.tar.gz");
    }

    Path collections(String channel) {
        return configuration().resolve("collections-" + channel + ".json");
    }

    Path data(String node) {
        return root.resolve("data").resolve(node);
    }

    Path msp(PeerOrganisation organisation) {
        return home(organisation).resolve("msp");
    }

    Path msp(OrdererOrganisation organisation) {
        return home(organisation).resolve("msp");
    }

    Path nodeMsp(PeerOrganisation organisation) {
        return node(organisation).resolve("msp");
    }

    Path nodeMsp(OrdererOrganisation organisation) {
        return node(organisation).resolve("msp");
    }

    Path nodeTls(PeerOrganisation organisation) {
        return node(organisation).resolve("tls");
    }

    Path nodeTls(OrdererOrganisation organisation) {
        return node(organisation).resolve("tls");
    }

    Path administratorMsp(PeerOrganisation organisation) {
        return home(organisation)
                .resolve("users")
                .resolve("Admin@" + organisation.mspId())
                .resolve("msp");
    }

    /** Certificate, key and client root of an organisation's chaincode server. */
    Path chaincodeTls(PeerOrganisation organisation) {
        return crypto().resolve("chaincode").resolve(organisation.mspId());
    }

    /** Read by the peer's builder: where its chaincode server listens, and the peer's own key for it. */
    Path chaincodeConnection(PeerOrganisation organisation) {
        return chaincodeTls(organisation).resolve("connection.json");
    }

    private Path home(PeerOrganisation organisation) {
        return crypto().resolve("peerOrganizations").resolve(organisation.mspId());
    }

    private Path home(OrdererOrganisation organisation) {
        return crypto().resolve("ordererOrganizations").resolve(organisation.mspId());
    }

    private Path node(PeerOrganisation organisation) {
        return home(organisation).resolve("peers").resolve(organisation.peerHost());
    }

    private Path node(OrdererOrganisation organisation) {
        return home(organisation).resolve("orderers").resolve(organisation.ordererHost());
    }
}
