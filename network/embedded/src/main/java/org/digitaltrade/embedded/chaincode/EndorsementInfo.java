package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.simulate.Simulator;

/**
 * What a channel's definitions say of a chaincode. The sequence number is read through the simulator, as peers do: every transaction
 * depends on the definition it was endorsed under, and doesn't survive an upgrade.
 */
public final class EndorsementInfo {
    private static final String LIFECYCLE = "_lifecycle";

    private final Definitions definitions;
    private final Map<Known, ChaincodeDefinition> known = new ConcurrentHashMap<>();

    private record Known(String channel, String chaincode, ByteString sequence) {}

    /** Reads definitions from the ledgers. */
    public EndorsementInfo(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The definition in force at the simulator's height.
     *
     * @throws ExecutionException if the channel has none of that name
     */
    public ChaincodeDefinition require(String channel, String chaincode, Simulator simulator) {
        ByteString sequence = simulator.get(LIFECYCLE, "namespaces/fields/" + chaincode + "/Sequence");
        if (sequence.isEmpty()) {
            throw new ExecutionException("chaincode " + chaincode + " not found");
        }
        return known.computeIfAbsent(
                new Known(channel, chaincode, sequence),
                key -> definitions
                        .find(simulator.snapshot(), chaincode)
                        .orElseThrow(() -> new ExecutionException("chaincode " + chaincode + " not found")));
    }
}
