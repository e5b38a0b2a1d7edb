package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.simulate.Simulator;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;

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

    /** Where definitions are read. */
    public Definitions definitions() {
        return definitions;
    }

    /**
     * The definition in force at the simulator's height.
     *
     * @throws ExecutionException if the channel has none of that name
     */
    public ChaincodeDefinition require(String channel, String chaincode, Simulator simulator) {
        ByteString sequence = simulator.get(LIFECYCLE, sequenceKey(chaincode));
        return simulator
                .look(snapshot -> find(channel, chaincode, sequence, snapshot))
                .orElseThrow(() -> new ExecutionException("chaincode " + chaincode + " not found"));
    }

    /** The definition in force now, for questions that enter no read set. */
    public Optional<ChaincodeDefinition> committed(Ledger ledger, String chaincode) {
        try (Snapshot snapshot = ledger.snapshot()) {
            StateValue sequence = snapshot.get(LIFECYCLE, sequenceKey(chaincode));
            return sequence == null ? Optional.empty() : find(ledger.channel(), chaincode, sequence.value(), snapshot);
        }
    }

    private Optional<ChaincodeDefinition> find(
            String channel, String chaincode, ByteString sequence, Snapshot snapshot) {
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        Known key = new Known(channel, chaincode, sequence);
        Optional<ChaincodeDefinition> definition = Optional.ofNullable(known.get(key));
        if (definition.isEmpty()) {
            definition = definitions.find(snapshot, chaincode);
            definition.ifPresent(found -> known.put(key, found));
        }
        return definition;
    }

    private static String sequenceKey(String chaincode) {
        return "namespaces/fields/" + chaincode + "/Sequence";
    }
}
