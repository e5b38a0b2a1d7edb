package org.digitaltrade.embedded.lifecycle;

import static org.digitaltrade.embedded.lifecycle.LifecycleException.require;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** What a peer demands of a definition that is approved or committed, in its words. */
final class DefinitionRules {
    private static final Pattern NAME = Pattern.compile("^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$");
    private static final Pattern VERSION = Pattern.compile("^[A-Za-z0-9_.+-]+$");
    private static final Pattern COLLECTION = Pattern.compile("^[A-Za-z0-9-]+([A-Za-z0-9_-]+)*$");
    private static final Set<String> SYSTEM_NAMES = Set.of("cscc", "escc", "lscc", "qscc", "vscc");

    private final Channel channel;

    DefinitionRules(Channel channel) {
        this.channel = channel;
    }

    void check(ChaincodeDefinition definition, Optional<ChaincodeDefinition> committed) throws LifecycleException {
        try {
            checkNames(definition);
            Set<String> names = new HashSet<>();
            for (CollectionConfig collection : definition.collections().getConfigList()) {
                require(
                        collection.hasStaticCollectionConfig(),
                        "collection config contains unexpected payload type: <nil>");
                check(collection.getStaticCollectionConfig(), names);
            }
            if (committed.isPresent()) {
                checkKept(definition, committed.get());
            }
        } catch (LifecycleException e) {
            throw new LifecycleException("error validating chaincode definition: " + e.getMessage());
        }
    }

    private static void checkNames(ChaincodeDefinition definition) throws LifecycleException {
        String name = definition.name();
        require(
                NAME.matcher(name).matches(),
                "invalid chaincode name '" + name
                        + "'. Names can only consist of alphanumerics, '_', and '-' and can only begin with alphanumerics");
        require(!SYSTEM_NAMES.contains(name), "chaincode name '" + name + "' is the name of a system chaincode");
        require(
                VERSION.matcher(definition.version()).matches(),
                "invalid chaincode version '" + definition.version()
                        + "'. Versions can only consist of alphanumerics, '_', '-', '+', and '.'");
    }

    private void check(StaticCollectionConfig collection, Set<String> names) throws LifecycleException {
        String name = collection.getName();
        String prefix = "collection-name: " + name + " -- ";
        require(
                COLLECTION.matcher(name).matches(),
                "invalid collection name '" + name
                        + "'. Names can only consist of alphanumerics, '_', and '-' and cannot begin with '_'");
        require(names.add(name), prefix + "found duplicate in collection configuration");
        int required = collection.getRequiredPeerCount();
        int maximum = collection.getMaximumPeerCount();
        require(
                maximum >= required,
                prefix + "maximum peer count (" + maximum + ") cannot be less than the required peer count (" + required
                        + ")");
        require(required >= 0, prefix + "requiredPeerCount (" + required + ") cannot be less than zero");
        require(collection.hasMemberOrgsPolicy(), "collection member policy is not set for collection '" + name + "'");
        require(
                collection.getMemberOrgsPolicy().hasSignaturePolicy(),
                "collection member org policy is empty for collection '" + name + "'");
        checkDisjunction(collection.getMemberOrgsPolicy().getSignaturePolicy().getRule(), prefix);
        for (MSPPrincipal principal :
                collection.getMemberOrgsPolicy().getSignaturePolicy().getIdentitiesList()) {
            checkMember(principal, prefix);
        }
    }

    private static void checkDisjunction(SignaturePolicy rule, String prefix) throws LifecycleException {
        if (rule.hasNOutOf()) {
            require(
                    rule.getNOutOf().getN() == 1,
                    prefix + "error in member org policy: signature policy is not an OR concatenation, NOutOf "
                            + rule.getNOutOf().getN());
            for (SignaturePolicy part : rule.getNOutOf().getRulesList()) {
                checkDisjunction(part, prefix);
            }
        }
    }

    private void checkMember(MSPPrincipal principal, String prefix) throws LifecycleException {
        require(
                principal.getPrincipalClassification() == MSPPrincipal.Classification.ROLE,
                prefix + "principal type " + principal.getPrincipalClassification() + " is not supported");
        try {
            String mspId = MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier();
            require(
                    channel.config().msps().msp(mspId).isPresent(),
                    prefix + "collection member '" + mspId + "' is not part of the channel");
        } catch (InvalidProtocolBufferException e) {
            throw new LifecycleException(prefix + "cannot unmarshal identity bytes into MSPRole");
        }
    }

    /** Collections stay once they are there, with their lifetime. */
    private static void checkKept(ChaincodeDefinition proposed, ChaincodeDefinition committed)
            throws LifecycleException {
        if (committed.collections().getConfigCount() == 0) {
            return;
        }
        require(
                proposed.collections().getConfigCount() > 0,
                "the proposed collection config does not contain previously defined collections");
        Map<String, StaticCollectionConfig> byName = proposed.collections().getConfigList().stream()
                .map(CollectionConfig::getStaticCollectionConfig)
                .collect(Collectors.toMap(StaticCollectionConfig::getName, collection -> collection));
        for (CollectionConfig config : committed.collections().getConfigList()) {
            StaticCollectionConfig before = config.getStaticCollectionConfig();
            StaticCollectionConfig after = byName.get(before.getName());
            if (after == null) {
                throw new LifecycleException("existing collection [" + before.getName()
                        + "] missing in the proposed collection configuration");
            }
            require(
                    after.getBlockToLive() == before.getBlockToLive(),
                    "the BlockToLive in an existing collection [" + before.getName() + "] modified. Existing value ["
                            + before.getBlockToLive() + "]");
        }
    }
}
