package org.digitaltrade.embedded.validate;

import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_CHAINCODE;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.embedded.simulate.Metadata;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** The endorsement policies that hold for a block: those of the state before it. */
final class BlockPolicies {
    private final ApplicationPolicies policies;
    private final Snapshot state;
    private final Definitions definitions;
    private final Map<String, Optional<ChaincodeDefinition>> known = new HashMap<>();
    private final Map<String, SigningPolicy> ofChaincodes = new HashMap<>();

    BlockPolicies(ApplicationPolicies policies, Snapshot state, Definitions definitions) {
        this.policies = policies;
        this.state = state;
        this.definitions = definitions;
    }

    /** A chaincode's own policy. System chaincodes other than the lifecycle have none, so their results are never valid. */
    SigningPolicy ofChaincode(String chaincode) throws InvalidTransactionException {
        SigningPolicy resolved = ofChaincodes.get(chaincode);
        if (resolved == null) {
            resolved = resolve(chaincode);
            ofChaincodes.put(chaincode, resolved);
        }
        return resolved;
    }

    private SigningPolicy resolve(String chaincode) throws InvalidTransactionException {
        if (chaincode.equals(LifecycleKeys.NAMESPACE)) {
            return policies.lifecycle();
        }
        ByteString policy = definition(chaincode)
                .map(ChaincodeDefinition::policy)
                .filter(bytes -> !bytes.isEmpty())
                .orElseThrow(() -> new InvalidTransactionException(
                        INVALID_CHAINCODE, "chaincode definition for [" + chaincode + "] is invalid"));
        return policies.resolve(policy);
    }

    /** The policy of a collection: its organisation's, its own, or its chaincode's. */
    SigningPolicy ofCollection(String chaincode, String collection) throws InvalidTransactionException {
        Optional<String> organisation = Collections.organisationOf(collection);
        if (organisation.isPresent()) {
            return policies.organisation(organisation.get());
        }
        StaticCollectionConfig config = definition(chaincode)
                .flatMap(definition -> Collections.find(definition.collections(), collection))
                .orElseThrow(() -> new InvalidTransactionException(
                        ENDORSEMENT_POLICY_FAILURE, "no such collection '" + collection + "'"));
        return config.hasEndorsementPolicy()
                ? policies.resolve(config.getEndorsementPolicy().toByteString())
                : ofChaincode(chaincode);
    }

    /** The policy that a key has of its own, if any. */
    Optional<SigningPolicy> ofKey(StateKey key) {
        return Optional.ofNullable(Metadata.of(state.get(key)).get(Metadata.VALIDATION_PARAMETER))
                .filter(policy -> !policy.isEmpty())
                .map(policies::resolveKeyPolicy);
    }

    Optional<ChaincodeDefinition> definition(String chaincode) {
        return known.computeIfAbsent(chaincode, name -> definitions.find(state, name));
    }
}
