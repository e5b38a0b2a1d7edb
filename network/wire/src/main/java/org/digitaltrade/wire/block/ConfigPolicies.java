package org.digitaltrade.wire.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.policy.ImplicitMetaSigningPolicy;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;

/** All policies of a configuration by path, such as {@code /Channel/Application/Writers}. */
final class ConfigPolicies {

    /** Deepest group of a configuration: channel, application or orderer, organisation. */
    private static final int MAX_DEPTH = 4;

    private static final SigningPolicy NEVER = signers -> false;

    private final Map<String, SigningPolicy> policies = new TreeMap<>();

    ConfigPolicies(ConfigGroup channel) {
        add("/Channel", channel, 1);
    }

    Optional<SigningPolicy> find(String path) {
        return Optional.ofNullable(policies.get(path));
    }

    private void add(String path, ConfigGroup group, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedBytesException("configuration group " + path + " is too deep");
        }
        // Sub-groups first: implicit meta policies are made of theirs.
        group.getGroupsMap().forEach((name, subGroup) -> add(path + "/" + name, subGroup, depth + 1));
        group.getPoliciesMap()
                .forEach((name, policy) -> policies.put(path + "/" + name, compile(path, group, policy.getPolicy())));
    }

    private SigningPolicy compile(String path, ConfigGroup group, Policy policy) {
        if (policy.getType() == Policy.PolicyType.SIGNATURE_VALUE) {
            return SignaturePolicies.compile(policy.getValue());
        }
        if (policy.getType() == Policy.PolicyType.IMPLICIT_META_VALUE) {
            ImplicitMetaPolicy meta =
                    Messages.parse(ImplicitMetaPolicy.parser(), policy.getValue(), "implicit meta policy");
            List<SigningPolicy> subPolicies = group.getGroupsMap().keySet().stream()
                    .map(name -> policies.getOrDefault(path + "/" + name + "/" + meta.getSubPolicy(), NEVER))
                    .toList();
            return new ImplicitMetaSigningPolicy(meta, subPolicies);
        }
        throw new MalformedBytesException("policy of unknown type " + policy.getType() + " in " + path);
    }
}
