package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** Private data collections: those that a definition names, and one that each organisation has of its own. */
public final class Collections {
    private static final String IMPLICIT = "_implicit_org_";

    private Collections() {}

    /** The organisation's own collection. */
    public static String ofOrganisation(String mspId) {
        return IMPLICIT + mspId;
    }

    /** The organisation whose own collection that is, if it is one. */
    public static Optional<String> organisationOf(String collection) {
        return collection.startsWith(IMPLICIT)
                ? Optional.of(collection.substring(IMPLICIT.length()))
                : Optional.empty();
    }

    /** The collection that an organisation has of its own: its peers hold it, and it doesn't say who may ask for it. */
    public static StaticCollectionConfig configOf(String mspId) {
        return StaticCollectionConfig.newBuilder()
                .setName(ofOrganisation(mspId))
                .setMemberOrgsPolicy(
                        CollectionPolicyConfig.newBuilder().setSignaturePolicy(SignaturePolicies.ofMember(mspId)))
                .build();
    }

    /** Whether an identity is among those that a collection is for. */
    public static boolean isMember(StaticCollectionConfig collection, Identity identity) {
        return SignaturePolicies.compile(collection.getMemberOrgsPolicy().getSignaturePolicy())
                .isSatisfiedBy(List.of(identity));
    }

    /** A collection of a chaincode: one that its definition names, or one of an organisation. */
    public static Optional<StaticCollectionConfig> of(ChaincodeDefinition definition, String name) {
        Optional<String> organisation = organisationOf(name);
        return organisation.isPresent()
                ? organisation.map(Collections::configOf)
                : find(definition.collections(), name);
    }

    /**
     * What to plan for when a collection is written: its own policy, a member of its organisation, or the chaincode's policy;
     * {@code ApplicationPolicy} bytes.
     */
    public static ByteString endorsementPolicy(ChaincodeDefinition definition, String name) {
        Optional<StaticCollectionConfig> organisations = organisationOf(name).map(Collections::configOf);
        if (organisations.isPresent()) {
            return ApplicationPolicy.newBuilder()
                    .setSignaturePolicy(
                            organisations.get().getMemberOrgsPolicy().getSignaturePolicy())
                    .build()
                    .toByteString();
        }
        return find(definition.collections(), name)
                .filter(StaticCollectionConfig::hasEndorsementPolicy)
                .map(collection -> collection.getEndorsementPolicy().toByteString())
                .orElse(definition.policy());
    }

    /** The configuration of a collection that the definition names. */
    public static Optional<StaticCollectionConfig> find(CollectionConfigPackage collections, String name) {
        return collections.getConfigList().stream()
                .filter(CollectionConfig::hasStaticCollectionConfig)
                .map(CollectionConfig::getStaticCollectionConfig)
                .filter(collection -> collection.getName().equals(name))
                .findFirst();
    }
}
