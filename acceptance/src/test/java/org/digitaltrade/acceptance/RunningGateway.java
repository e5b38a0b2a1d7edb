package org.digitaltrade.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.client.RestTransport;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.format.Json;
import org.digitaltrade.server.GatewayApplication;
import org.digitaltrade.server.start.ReadyFile;
import org.digitaltrade.wire.crypto.Pem;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded network with the ledger's chaincode, and a gateway over it that serves all organisations. */
final class RunningGateway implements AutoCloseable {
    private static final String ALL = "BJCAC,BJCOM,BJEIT,ZHD,ZCY,ZDX,PARTNER";

    private final Path folder;
    private final EmbeddedNetwork network;
    private final ConnectionProfile profile;
    private ConfigurableApplicationContext gateway;

    private RunningGateway(Path folder, EmbeddedNetwork network) throws IOException {
        this.folder = folder;
        this.network = network;
        this.profile = ConnectionProfile.read(network.connectionFile());
        this.gateway = startGateway();
    }

    static RunningGateway in(Path folder) throws IOException {
        Path libraries = Path.of(System.getProperty("repository.dir"), "chaincode", "contracts", "target", "chaincode");
        EmbeddedNetwork network = EmbeddedNetwork.start(EmbeddedOptions.of(
                folder.resolve("network"), new ChaincodePackage(libraries, "org.digitaltrade.contracts.Ledger")));
        return new RunningGateway(folder, network);
    }

    private ConfigurableApplicationContext startGateway() {
        ConfigurableApplicationContext context = GatewayApplication.start(
                "--dtl.connection=" + network.connectionFile(),
                "--dtl.data=" + folder.resolve("gateway"),
                "--dtl.organisations=" + ALL,
                "--server.port=0");
        context.getBean(ReadyFile.class).appearWhenReady();
        return context;
    }

    /** Ends the gateway and starts it again on the same data. */
    void restart() {
        gateway.close();
        gateway = startGateway();
    }

    /** Loses all that the gateway has projected. */
    void forgetProjection() throws IOException {
        gateway.close();
        try (var files = Files.list(folder.resolve("gateway"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.getFileName().toString().startsWith("projection")) {
                    Files.delete(file);
                }
            }
        }
        gateway = startGateway();
    }

    ConfigurableApplicationContext context() {
        return gateway;
    }

    URI address() throws IOException {
        return URI.create(Json.parseObject(Files.readAllBytes(folder.resolve("gateway/gateway.json")))
                .string("url"));
    }

    /** Writes as that user, through REST alone. */
    LedgerClient writer(String mspId, String name) throws IOException {
        return new LedgerClient(
                identity(mspId, name),
                signer(mspId, name),
                EndorserPolicy.of(profile),
                List.of(new RestTransport(RestClient.anonymous(address()))),
                new Outbox(folder.resolve("outbox").resolve(UUID.randomUUID().toString())));
    }

    /** Asks the peers themselves as that user, for comparing. */
    Member member(String label) throws IOException {
        return Member.of(profile, label, folder.resolve("outbox"));
    }

    /** Reads as that user. */
    RestClient reader(String mspId, String name) throws IOException {
        return RestClient.signedIn(address(), identity(mspId, name), signer(mspId, name));
    }

    LedgerIdentity identity(String mspId, String name) throws IOException {
        return new LedgerIdentity(
                mspId, Pem.certificate(Files.readString(user(mspId, name).certificate())));
    }

    TransactionSigner signer(String mspId, String name) throws IOException {
        return TransactionSigner.of(
                Pem.privateKey(Files.readString(user(mspId, name).privateKey())));
    }

    private ConnectionProfile.User user(String mspId, String name) {
        return profile.user(name + "@" + mspId).orElseThrow();
    }

    @Override
    public void close() {
        gateway.close();
        network.close();
    }
}
