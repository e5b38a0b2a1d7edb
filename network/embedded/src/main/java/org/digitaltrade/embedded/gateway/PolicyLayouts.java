package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** The smallest sets of organisations of a channel whose peers satisfy a policy. */
final class PolicyLayouts {
    /** Organisations up to which the sets of a policy of the configuration are found by trying: 4,096 evaluations. */
    private static final int MAX_TRIED_ORGANISATIONS = 12;

    /** Answers remembered: definitions are few, and keys mostly share their policies. */
    private static final int MAX_REMEMBERED = 1_000;

    private final Map<String, Peer> peers;
    private final Map<Question, List<NavigableSet<String>>> remembered = new ConcurrentHashMap<>();

    /** A policy on a channel, whose configuration is the same as long as the network runs. */
    private record Question(String channel, ByteString policy) {}

    PolicyLayouts(Map<String, Peer> peers) {
        this.peers = peers;
    }

    /** Of the collections that a call names: each one's own policy, or the chaincode's. */
    List<List<NavigableSet<String>>> ofCollections(
            ChaincodeCall call, ChaincodeDefinition definition, Channel channel) {
        return call.getCollectionNamesList().stream()
                .map(collection -> Collections.endorsementPolicy(definition, collection))
                .distinct()
                .map(policy -> ofDefinition(policy, channel))
                .toList();
    }

    /** Whether a collection's policy names the peer: it may be sent the data. */
    boolean isNamed(StaticCollectionConfig collection, Peer peer, Channel channel) {
        SignaturePolicyEnvelope members = collection.getMemberOrgsPolicy().getSignaturePolicy();
        return identity(peer, channel)
                .filter(identity -> SignaturePolicies.names(members, identity))
                .isPresent();
    }

    /** Of a definition's policy: signatures, or a policy of the channel's configuration by name. */
    List<NavigableSet<String>> ofDefinition(ByteString applicationPolicy, Channel channel) {
        Question question = new Question(channel.name(), applicationPolicy);
        List<NavigableSet<String>> known = remembered.get(question);
        if (known != null) {
            return known;
        }
        List<NavigableSet<String>> found = find(applicationPolicy, channel);
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(question, found);
        return found;
    }

    private List<NavigableSet<String>> find(ByteString applicationPolicy, Channel channel) {
        ApplicationPolicy policy = Messages.parse(ApplicationPolicy.parser(), applicationPolicy, "application policy");
        return policy.hasSignaturePolicy()
                ? ofSignatures(policy.getSignaturePolicy(), channel)
                : ofConfiguration(policy.getChannelConfigPolicyReference(), channel);
    }

    /** Of a signature policy; sets with an organisation that has no peer on the channel are left out. */
    List<NavigableSet<String>> ofSignatures(SignaturePolicyEnvelope policy, Channel channel) {
        NavigableSet<String> members = members(channel);
        return SignaturePolicies.layouts(policy).stream()
                .filter(members::containsAll)
                .toList();
    }

    private List<NavigableSet<String>> ofConfiguration(String path, Channel channel) {
        SigningPolicy policy = channel.config().policy(path).orElse(signers -> false);
        List<String> members = List.copyOf(members(channel));
        if (members.size() > MAX_TRIED_ORGANISATIONS) {
            throw new IllegalStateException("too many organisations to plan for " + path);
        }
        List<NavigableSet<String>> satisfying = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << members.size(); chosen++) {
            NavigableSet<String> set = subset(members, chosen);
            if (policy.isSatisfiedBy(identities(set, channel))) {
                satisfying.add(set);
            }
        }
        // Merged with itself, a list of sets loses all that contain another.
        return SignaturePolicies.bothOf(satisfying, List.of(new TreeSet<>()));
    }

    private NavigableSet<String> members(Channel channel) {
        NavigableSet<String> members = new TreeSet<>(peers.keySet());
        members.retainAll(channel.config().applicationOrganisations().keySet());
        return members;
    }

    private static NavigableSet<String> subset(List<String> members, int chosen) {
        NavigableSet<String> set = new TreeSet<>();
        for (int i = 0; i < members.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                set.add(members.get(i));
            }
        }
        return set;
    }

    private List<Identity> identities(NavigableSet<String> organisations, Channel channel) {
        return organisations.stream()
                .flatMap(organisation -> Optional.ofNullable(peers.get(organisation)).stream())
                .flatMap(peer -> identity(peer, channel).stream())
                .toList();
    }

    /** A peer that its own channel doesn't accept can't endorse. */
    private static Optional<Identity> identity(Peer peer, Channel channel) {
        try {
            return Optional.of(channel.config().msps().identify(peer.identity().serialized()));
        } catch (InvalidIdentityException e) {
            return Optional.empty();
        }
    }
}
