package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.embedded.store.Snapshot;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/**
 * Which policies the written keys bring in. A key with a policy of its own asks for that one; the chaincode's is needed as soon as
 * one written key has none, or a chaincode was only read.
 */
final class WrittenKeys {
    /** Namespaces that no endorsement policy of a chaincode governs. */
    private static final Set<String> SYSTEM = Set.of("_lifecycle", "lscc", "qscc", "cscc");

    private final Snapshot snapshot;
    private final Map<String, Policies> byNamespace = new TreeMap<>(KeyOrder.UTF8);

    private static final class Policies {
        final Map<String, SignaturePolicyEnvelope> keys = new TreeMap<>(KeyOrder.UTF8);
        boolean chaincodeRequired;
    }

    WrittenKeys(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void add(String namespace, String key) {
        Policies policies = byNamespace.computeIfAbsent(namespace, ignored -> new Policies());
        ByteString policy = Metadata.of(snapshot.get(namespace, key)).get(Metadata.VALIDATION_PARAMETER);
        if (policy == null) {
            policies.chaincodeRequired = true;
            return;
        }
        try {
            policies.keys.put(key, SignaturePolicyEnvelope.parseFrom(policy));
        } catch (InvalidProtocolBufferException e) {
            throw new SimulationException("failed to unmarshal SignaturePolicyEnvelope: " + e.getMessage());
        }
    }

    ChaincodeInterest interest(Set<String> namespaces) {
        ChaincodeInterest.Builder interest = ChaincodeInterest.newBuilder();
        for (String namespace : namespaces) {
            if (!SYSTEM.contains(namespace)) {
                Policies policies = byNamespace.get(namespace);
                interest.addChaincodes(
                        policies == null
                                ? ChaincodeCall.newBuilder().setName(namespace).build()
                                : call(namespace, policies));
            }
        }
        return interest.build();
    }

    private static ChaincodeCall call(String namespace, Policies policies) {
        List<SignaturePolicyEnvelope> keys = new ArrayList<>(policies.keys.values());
        return ChaincodeCall.newBuilder()
                .setName(namespace)
                .addAllKeyPolicies(keys)
                .setDisregardNamespacePolicy(!policies.chaincodeRequired)
                .build();
    }
}
