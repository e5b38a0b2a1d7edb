package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.jspecify.annotations.Nullable;

/**
 * Which policies the written keys bring in. A key with a policy of its own asks for that one; the chaincode's or the collection's is
 * needed as soon as one written key has none, or it was only read.
 */
final class WrittenKeys {
    /** Namespaces that no endorsement policy of a chaincode governs. */
    private static final Set<String> SYSTEM = Set.of("_lifecycle", "lscc", "qscc", "cscc");

    /** Stands for public keys where collections are named. */
    private static final String PUBLIC = "";

    private final Snapshot snapshot;
    private final Map<String, Policies> byNamespace = new TreeMap<>(KeyOrder.UTF8);

    /** What one chaincode's written keys ask for. */
    private static final class Policies {
        final List<SignaturePolicyEnvelope> keys = new ArrayList<>();
        final Map<String, Boolean> required = new TreeMap<>(KeyOrder.UTF8);
    }

    WrittenKeys(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void add(String namespace, String key) {
        add(namespace, PUBLIC, StateKey.of(namespace, key));
    }

    void addPrivate(PrivateSimulation.Name name, String key) {
        add(
                name.namespace(),
                name.collection(),
                StateKey.hashed(name.namespace(), name.collection(), CollectionSet.hash(key)));
    }

    private void add(String namespace, String collection, StateKey key) {
        Policies policies = byNamespace.computeIfAbsent(namespace, ignored -> new Policies());
        policies.required.putIfAbsent(PUBLIC, false);
        ByteString policy = Metadata.of(snapshot.get(key)).get(Metadata.VALIDATION_PARAMETER);
        if (policy == null) {
            policies.required.put(collection, true);
            return;
        }
        try {
            SignaturePolicyEnvelope own = SignaturePolicyEnvelope.parseFrom(policy);
            if (!policies.keys.contains(own)) {
                policies.keys.add(own);
            }
        } catch (InvalidProtocolBufferException e) {
            throw new SimulationException("failed to unmarshal SignaturePolicyEnvelope: " + e.getMessage());
        }
    }

    /**
     * Whose endorsement is needed.
     *
     * @param namespaces those of the read/write set
     * @param privateReads collections of which values were read: only peers that hold them can endorse
     */
    ChaincodeInterest interest(Set<String> namespaces, Set<PrivateSimulation.Name> privateReads) {
        for (String namespace : namespaces) {
            if (!byNamespace.containsKey(namespace)) {
                Policies readOnly = new Policies();
                readOnly.required.put(PUBLIC, true);
                byNamespace.put(namespace, readOnly);
            }
        }
        privateReads.forEach(name -> byNamespace
                .computeIfAbsent(name.namespace(), ignored -> new Policies())
                .required
                .put(name.collection(), true));
        ChaincodeInterest.Builder interest = ChaincodeInterest.newBuilder();
        byNamespace.forEach((namespace, policies) -> {
            if (!SYSTEM.contains(namespace)) {
                policies.required.keySet().forEach(collection -> {
                    ChaincodeCall call = call(namespace, collection, policies, privateReads);
                    if (call != null) {
                        interest.addChaincodes(call);
                    }
                });
            }
        });
        return interest.build();
    }

    private static @Nullable ChaincodeCall call(
            String namespace, String collection, Policies policies, Set<PrivateSimulation.Name> privateReads) {
        ChaincodeCall.Builder call = ChaincodeCall.newBuilder().setName(namespace);
        if (!collection.equals(PUBLIC)) {
            return call.addCollectionNames(collection)
                    .setNoPrivateReads(!privateReads.contains(new PrivateSimulation.Name(namespace, collection)))
                    .build();
        }
        boolean required = policies.required.getOrDefault(PUBLIC, false);
        // Keys' policies are always with the public call, private keys' too.
        return required || !policies.keys.isEmpty()
                ? call.addAllKeyPolicies(policies.keys)
                        .setDisregardNamespacePolicy(!required)
                        .build()
                : null;
    }
}
