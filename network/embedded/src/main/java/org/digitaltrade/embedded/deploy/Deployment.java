package org.digitaltrade.embedded.deploy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;

/**
 * What to deploy.
 *
 * @param channel where
 * @param name chaincode name, the namespace of its state
 * @param address where the chaincode listens
 * @param own where it listens for the peers of single organisations, by MSP id; the others use the common address
 * @param version label of the definition; that of the sequence if absent
 * @param policy endorsement policy in Fabric's language, or the path of a policy of the channel; the channel's own if absent
 * @param collections private data collections
 * @param sequence number of the definition; 1 if absent and the name is new
 * @param initRequired whether the first call must be an initialisation
 */
public record Deployment(
        String channel,
        String name,
        ChaincodeAddress address,
        Map<String, ChaincodeAddress> own,
        Optional<String> version,
        Optional<String> policy,
        CollectionConfigPackage collections,
        OptionalLong sequence,
        boolean initRequired) {

    public Deployment {
        own = Map.copyOf(own);
    }

    /** A new chaincode under the channel's own policy. */
    public static Deployment of(String channel, String name, ChaincodeAddress address) {
        return new Deployment(
                channel,
                name,
                address,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                CollectionConfigPackage.getDefaultInstance(),
                OptionalLong.empty(),
                false);
    }

    /** Under a policy of its own. */
    public Deployment withPolicy(String text) {
        return new Deployment(
                channel, name, address, own, version, Optional.of(text), collections, sequence, initRequired);
    }

    /** With private data collections. */
    public Deployment withCollections(CollectionConfigPackage with) {
        return new Deployment(channel, name, address, own, version, policy, with, sequence, initRequired);
    }

    /** As definition of that number: an upgrade if it is more than 1. */
    public Deployment withSequence(long number) {
        return new Deployment(
                channel, name, address, own, version, policy, collections, OptionalLong.of(number), initRequired);
    }

    /** With an address for each of these organisations. */
    public Deployment withOwn(Map<String, ChaincodeAddress> addresses) {
        return new Deployment(channel, name, address, addresses, version, policy, collections, sequence, initRequired);
    }

    /** With a version of its own. */
    public Deployment withVersion(String label) {
        return new Deployment(
                channel, name, address, own, Optional.of(label), policy, collections, sequence, initRequired);
    }
}
