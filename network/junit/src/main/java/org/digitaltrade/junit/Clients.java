package org.digitaltrade.junit;

import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** The public client, once for each user that a test asks for. */
final class Clients implements AutoCloseable {
    /** Longest call: a machine under load included. Tests that expect to wait set their own deadline. */
    private static final long CALL_SECONDS = 60;

    /** Largest header of an answer: error details name certificates. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final EmbeddedNetwork network;
    private final Path identities;
    private final Map<String, ManagedChannel> connections = new ConcurrentHashMap<>();
    private final Map<String, Gateway> gateways = new ConcurrentHashMap<>();

    Clients(EmbeddedNetwork network, Path folder) {
        this.network = network;
        this.identities = folder.resolve("identities");
    }

    Gateway gateway(String mspId, String user) {
        return gateways.computeIfAbsent(user + "@" + mspId, name -> connect(mspId, name));
    }

    private Gateway connect(String mspId, String name) {
        Path folder = identities.resolve("users").resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no user " + name + " here");
        }
        try (Reader certificate = Files.newBufferedReader(folder.resolve("cert.pem"));
                Reader key = Files.newBufferedReader(folder.resolve("key.pem"))) {
            return Gateway.newInstance()
                    .identity(new X509Identity(mspId, Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .hash(Hash.SHA256)
                    .connection(connections.computeIfAbsent(mspId, this::open))
                    .evaluateOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                    .endorseOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                    .submitOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                    .commitStatusOptions(options -> options.withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS))
                    .connect();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read user " + name, e);
        } catch (CertificateException | InvalidKeyException e) {
            throw new IllegalStateException("user " + name + " has no usable key", e);
        }
    }

    private ManagedChannel open(String mspId) {
        String lower = mspId.toLowerCase(Locale.ROOT);
        String endpoint = Optional.ofNullable(network.endpoints().get(mspId))
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + mspId + " here"));
        try {
            return NettyChannelBuilder.forTarget(
                            endpoint,
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(identities
                                            .resolve("authorities/tlsca." + lower)
                                            .resolve("cert.pem")
                                            .toFile())
                                    .build())
                    .overrideAuthority("peer0." + lower)
                    .maxInboundMetadataSize(MAX_HEADER_BYTES)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the TLS root of " + mspId, e);
        }
    }

    /** Connects at once to a peer that is back, instead of after the pause that clients make between attempts. */
    void reconnect(String mspId) {
        ManagedChannel connection = connections.get(mspId);
        if (connection != null) {
            connection.enterIdle();
            connection.resetConnectBackoff();
        }
    }

    @Override
    public void close() {
        gateways.values().forEach(Gateway::close);
        connections.values().forEach(ManagedChannel::shutdownNow);
    }
}
