package org.digitaltrade.embedded;

import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** A network with the test chaincode, and unchanged Fabric clients for it: one connection for each peer. */
public final class TestNetwork implements AutoCloseable {
    /** Largest header of an answer: details name the whole certificate of a duplicate's creator. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private static final int MAX_MESSAGE_BYTES = 100 << 20;

    private static final long CALL_SECONDS = 60;

    private final EmbeddedNetwork network;
    private final Path folder;
    private final Map<String, ManagedChannel> connections = new HashMap<>();

    private TestNetwork(EmbeddedNetwork network, Path folder) {
        this.network = network;
        this.folder = folder;
    }

    /** Options with the test chaincode. */
    public static EmbeddedOptions options(Path folder) {
        Path libraries = Path.of(System.getProperty("repository.dir"), "network/probe/target/chaincode");
        return EmbeddedOptions.of(folder, new ChaincodePackage(libraries, "org.digitaltrade.probe.Probe"));
    }

    /** The network that all tests share which don't stop it or change its clock; it ends with the JVM. */
    public static TestNetwork shared() {
        return Shared.NETWORK;
    }

    /** Started when the first test asks for it. */
    private static final class Shared {
        private static final TestNetwork NETWORK = begin();

        private static TestNetwork begin() {
            try {
                TestNetwork network = start(Files.createTempDirectory(Path.of("target"), "network"));
                Runtime.getRuntime().addShutdownHook(new Thread(network::close));
                return network;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts with the test chaincode. */
    public static TestNetwork start(Path folder) {
        return start(options(folder));
    }

    /** Starts as told. */
    public static TestNetwork start(EmbeddedOptions options) {
        return new TestNetwork(EmbeddedNetwork.start(options), options.dataFolder());
    }

    /** The network itself. */
    public EmbeddedNetwork network() {
        return network;
    }

    /** A client of a user, connected to the peer of its own organisation. */
    public Gateway connect(String mspId, String user) {
        return connect(mspId, user, mspId);
    }

    /** A client of a user, connected to another organisation's peer. */
    public Gateway connect(String mspId, String user, String peer) {
        try {
            return builder(mspId, user, peer)
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(read(mspId, user, "key.pem"))))
                    .connect();
        } catch (IOException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client that holds no key: its requests are signed elsewhere. */
    public Gateway connectWithoutKey(String mspId, String user) {
        return builder(mspId, user, mspId).connect();
    }

    private Gateway.Builder builder(String mspId, String user, String peer) {
        return Gateway.newInstance()
                .identity(new X509Identity(mspId, certificate(mspId, user)))
                .hash(Hash.SHA256)
                .connection(connection(peer))
                .evaluateOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS));
    }

    /** A user's certificate. */
    public X509Certificate certificate(String mspId, String user) {
        try (Reader pem = read(mspId, user, "cert.pem")) {
            return Identities.readX509Certificate(pem);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A user as the network's own code signs. */
    public SigningIdentity identity(String mspId, String user) {
        try (Reader certificate = read(mspId, user, "cert.pem");
                Reader key = read(mspId, user, "key.pem")) {
            return SigningIdentity.ofPem(mspId, text(certificate), text(key));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    private Reader read(String mspId, String user, String file) throws IOException {
        return Files.newBufferedReader(
                folder.resolve("identities/users").resolve(user + "@" + mspId).resolve(file));
    }

    /** The connection to a peer. */
    public ManagedChannel connection(String mspId) {
        return connections.computeIfAbsent(mspId, this::open);
    }

    /** A connection of its own to a peer, with another limit for headers of answers. */
    public ManagedChannel connection(String mspId, int maxHeaderBytes) {
        return connections.computeIfAbsent(mspId + maxHeaderBytes, ignored -> open(mspId, maxHeaderBytes));
    }

    private ManagedChannel open(String mspId) {
        return open(mspId, MAX_HEADER_BYTES);
    }

    private ManagedChannel open(String mspId, int maxHeaderBytes) {
        try {
            var roots = TlsChannelCredentials.newBuilder()
                    .trustManager(tlsRoot(mspId).toFile())
                    .build();
            return NettyChannelBuilder.forTarget(network.endpoints().get(mspId), roots)
                    .overrideAuthority("peer0." + mspId.toLowerCase(Locale.ROOT))
                    .maxInboundMetadataSize(maxHeaderBytes)
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path tlsRoot(String mspId) {
        return folder.resolve("identities/authorities/tlsca." + mspId.toLowerCase(Locale.ROOT))
                .resolve("cert.pem");
    }

    @Override
    public void close() {
        connections.values().forEach(ManagedChannel::shutdownNow);
        network.close();
    }
}
