package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;

/** A definition as the three functions that take one name it. */
final class DefinitionRequest {
    private static final String ENDORSEMENT_PLUGIN = "escc";
    private static final String VALIDATION_PLUGIN = "vscc";

    /** The channel's policy that holds for chaincode without one of its own. */
    private static final ByteString DEFAULT_POLICY = ApplicationPolicy.newBuilder()
            .setChannelConfigPolicyReference("/Channel/Application/Endorsement")
            .build()
            .toByteString();

    private DefinitionRequest() {}

    static ChaincodeDefinition of(ApproveChaincodeDefinitionForMyOrgArgs input) throws LifecycleException {
        checkPlugins(input.getEndorsementPlugin(), input.getValidationPlugin());
        return definition(
                input.getName(),
                input.getVersion(),
                input.getSequence(),
                input.getValidationParameter(),
                input.getCollections(),
                input.getInitRequired());
    }

    static ChaincodeDefinition of(CheckCommitReadinessArgs input) throws LifecycleException {
        checkPlugins(input.getEndorsementPlugin(), input.getValidationPlugin());
        return definition(
                input.getName(),
                input.getVersion(),
                input.getSequence(),
                input.getValidationParameter(),
                input.getCollections(),
                input.getInitRequired());
    }

    static ChaincodeDefinition of(CommitChaincodeDefinitionArgs input) throws LifecycleException {
        checkPlugins(input.getEndorsementPlugin(), input.getValidationPlugin());
        return definition(
                input.getName(),
                input.getVersion(),
                input.getSequence(),
                input.getValidationParameter(),
                input.getCollections(),
                input.getInitRequired());
    }

    private static ChaincodeDefinition definition(
            String name,
            String version,
            long sequence,
            ByteString policy,
            CollectionConfigPackage collections,
            boolean initRequired) {
        return new ChaincodeDefinition(
                name, version, sequence, policy.isEmpty() ? DEFAULT_POLICY : policy, collections, initRequired);
    }

    /** Peers have no others unless somebody builds one in. */
    private static void checkPlugins(String endorsement, String validation) throws LifecycleException {
        LifecycleException.require(
                endorsement.isEmpty() || endorsement.equals(ENDORSEMENT_PLUGIN),
                "endorsement plugin " + endorsement + " is not available on the embedded network");
        LifecycleException.require(
                validation.isEmpty() || validation.equals(VALIDATION_PLUGIN),
                "validation plugin " + validation + " is not available on the embedded network");
    }
}
