package org.digitaltrade.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.embedded.genesis.GenesisBlock;
import org.digitaltrade.embedded.order.ConsenterQuorum;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;

/** Identities of the standard topology, made once for all tests of a run, and what is made of them. */
public final class TestIdentities {
    /** The topology that comes with the product. */
    public static final Topology TOPOLOGY = Topology.standard();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NetworkIdentities IDENTITIES = create();

    private TestIdentities() {}

    private static NetworkIdentities create() {
        try {
            Path folder = Files.createTempDirectory("test-identities");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            // Begun yesterday, so that tests may look back.
            Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
            return NetworkIdentities.openOrCreate(folder, TOPOLOGY, yesterday);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static NetworkIdentities identities() {
        return IDENTITIES;
    }

    /** A user such as {@code User1} of {@code ZHD}. */
    public static SigningIdentity user(String mspId, String name) {
        return signing(mspId, IDENTITIES.organisation(mspId).user(name));
    }

    /** The peer of an organisation. */
    public static SigningIdentity peer(String mspId) {
        return signing(mspId, IDENTITIES.organisation(mspId).node());
    }

    public static List<SigningIdentity> peers(String... mspIds) {
        return Stream.of(mspIds).map(TestIdentities::peer).toList();
    }

    private static SigningIdentity signing(String mspId, Credentials credentials) {
        return new SigningIdentity(
                mspId,
                SerializedIdentities.of(mspId, credentials.certificate().pem()),
                EcdsaSigner.of(credentials.privateKey()));
    }

    public static ConsenterQuorum consenters() {
        return new ConsenterQuorum(TOPOLOGY.ordererOrganisations().stream()
                .map(node -> new ConsenterQuorum.Node(
                        node.consenter(),
                        EcdsaSigner.of(
                                IDENTITIES.organisation(node.mspId()).node().privateKey())))
                .toList());
    }

    public static Block genesis(String channel) {
        Channel found = TOPOLOGY.channel(channel);
        return GenesisBlock.of(found, TOPOLOGY, IDENTITIES, Instant.now(), RANDOM);
    }
}
