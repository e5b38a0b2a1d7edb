package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Parts of a configuration tree. Everything in it may be changed by the {@code Admins} of its group, as configtxgen sets it. */
final class ConfigGroups {
    static final String ADMINS = "Admins";
    static final String READERS = "Readers";
    static final String WRITERS = "Writers";
    static final String ENDORSEMENT = "Endorsement";

    private ConfigGroups() {}

    static ConfigGroup.Builder group() {
        return ConfigGroup.newBuilder().setModPolicy(ADMINS);
    }

    static ConfigValue value(MessageLite value) {
        return value(value.toByteString());
    }

    private static ConfigValue value(ByteString bytes) {
        return ConfigValue.newBuilder().setValue(bytes).setModPolicy(ADMINS).build();
    }

    /** A policy in Fabric's policy language. */
    static ConfigPolicy signature(String policy) {
        return signature(SignaturePolicies.parse(policy));
    }

    static ConfigPolicy signature(SignaturePolicyEnvelope policy) {
        return policy(Policy.PolicyType.SIGNATURE, policy);
    }

    /** A policy that counts the sub-groups whose policy of that name is met. */
    static ConfigPolicy implicit(ImplicitMetaPolicy.Rule rule, String subPolicy) {
        return policy(
                Policy.PolicyType.IMPLICIT_META,
                ImplicitMetaPolicy.newBuilder()
                        .setRule(rule)
                        .setSubPolicy(subPolicy)
                        .build());
    }

    private static ConfigPolicy policy(Policy.PolicyType type, MessageLite policy) {
        return ConfigPolicy.newBuilder()
                .setPolicy(Policy.newBuilder().setType(type.getNumber()).setValue(policy.toByteString()))
                .setModPolicy(ADMINS)
                .build();
    }
}
