package org.digitaltrade.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A network, complete.
 *
 * @param network name, as connection profiles and trust files carry it
 * @param gatewayPort where the gateway listens by default
 */
public record Topology(
        String network,
        List<PeerOrganisation> peerOrganisations,
        List<OrdererOrganisation> ordererOrganisations,
        OrderingLimits ordering,
        ChaincodeDefinition chaincode,
        int gatewayPort,
        List<Channel> channels) {

    private static final String RESOURCE = "topology.yaml";

    /** The chaincode as it is deployed on every channel. */
    public record ChaincodeDefinition(String name, String version, int sequence) {}

    /**
     * A block is cut when one of these is reached.
     *
     * @param maxMessages transactions
     * @param preferredMaxBytes size that a block has at most, unless a single transaction is larger
     * @param absoluteMaxBytes size that a block, and so a transaction, never exceeds
     * @param batchTimeoutMillis longest wait of a transaction for others
     */
    public record OrderingLimits(
            int maxMessages, int preferredMaxBytes, int absoluteMaxBytes, int batchTimeoutMillis) {}

    public Topology {
        peerOrganisations = List.copyOf(peerOrganisations);
        ordererOrganisations = List.copyOf(ordererOrganisations);
        channels = List.copyOf(channels);
    }

    /** The topology that comes with the product. */
    public static Topology standard() {
        return parse(RESOURCE, standardText());
    }

    /** The text of the topology that comes with the product, as a start for one's own. */
    public static String standardText() {
        try (InputStream file = Topology.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("the library lacks its own " + RESOURCE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the library's own " + RESOURCE, e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws TopologyException if it is wrong, with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static Topology read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads a text.
     *
     * @param name of the file, for messages
     * @throws TopologyException if it is wrong, with file, line and reason
     */
    public static Topology parse(String name, String text) {
        return new TopologyReader(name).read(text);
    }

    /** The peer organisation of that id. */
    public PeerOrganisation peerOrganisation(String mspId) {
        return peerOrganisations.stream()
                .filter(organisation -> organisation.mspId().equals(mspId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no peer organisation " + mspId));
    }

    /** The channel of that name. */
    public Channel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no channel " + name));
    }
}
