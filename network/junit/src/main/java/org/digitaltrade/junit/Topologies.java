package org.digitaltrade.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.LocalisedName;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;

/** Networks as tests need them: some organisations, one channel, and four ordering nodes that nobody has to think of. */
public final class Topologies {
    /** The channel that all organisations join. */
    public static final String CHANNEL = "mychannel";

    /** Fewest that tolerate one that fails or lies. */
    private static final int ORDERERS = 4;

    /** Ports play no part: those that are free are taken. */
    private static final int NO_PORT = 0;

    private static final int BATCH_TIMEOUT_MILLIS = 200;
    private static final int MAX_MESSAGES = 500;
    private static final int PREFERRED_BYTES = 2 << 20;
    private static final int ABSOLUTE_BYTES = 10 << 20;

    private Topologies() {}

    /**
     * One channel of these organisations. Each has the users {@code Admin} and {@code User1}; a peer of each must endorse.
     *
     * @param chaincode name of the chaincode
     */
    public static Topology of(String chaincode, String... mspIds) {
        if (mspIds.length == 0 || Set.of(mspIds).size() != mspIds.length) {
            throw new IllegalArgumentException("name at least one organisation, each once: " + Arrays.toString(mspIds));
        }
        List<PeerOrganisation> peers =
                Arrays.stream(mspIds).map(Topologies::peer).toList();
        List<List<PeerOrganisation>> endorsers = new ArrayList<>();
        peers.forEach(peer -> endorsers.add(List.of(peer)));
        return new Topology(
                "test",
                peers,
                IntStream.rangeClosed(1, ORDERERS)
                        .mapToObj(number -> orderer(number, mspIds[0]))
                        .toList(),
                new Topology.OrderingLimits(MAX_MESSAGES, PREFERRED_BYTES, ABSOLUTE_BYTES, BATCH_TIMEOUT_MILLIS),
                new Topology.ChaincodeDefinition(chaincode, "1.0", 1),
                NO_PORT,
                List.of(new Channel(
                        CHANNEL,
                        false,
                        peers,
                        List.of(Unit.PEER, Unit.CLIENT, Unit.ADMIN),
                        List.of(Unit.CLIENT, Unit.ADMIN),
                        endorsers,
                        List.of())));
    }

    private static PeerOrganisation peer(String mspId) {
        return new PeerOrganisation(
                mspId,
                PeerOrganisation.Kind.ZONE,
                new LocalisedName(mspId, mspId),
                NO_PORT,
                List.of(
                        new PeerOrganisation.User("Admin", Unit.ADMIN, Map.of()),
                        new PeerOrganisation.User("User1", Unit.CLIENT, Map.of())));
    }

    private static OrdererOrganisation orderer(int number, String operator) {
        String mspId = "Orderer" + number + "MSP";
        return new OrdererOrganisation(mspId, operator, new LocalisedName(mspId, mspId), number, NO_PORT);
    }
}
