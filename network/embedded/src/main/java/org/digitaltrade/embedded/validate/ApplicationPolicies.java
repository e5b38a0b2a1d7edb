package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;

/** Policies as chaincode definitions carry them: a signature policy of their own, or the name of one in the channel's configuration. */
public final class ApplicationPolicies {
    private static final String LIFECYCLE_ENDORSEMENT = "/Channel/Application/LifecycleEndorsement";
    private static final String ENDORSEMENT = "/Endorsement";
    private static final String APPLICATION = "/Channel/Application/";

    /** What can't be read or found is never met, as in Fabric. */
    private static final SigningPolicy NEVER = signers -> false;

    private final ChannelConfig config;

    /** Policies of one configuration. */
    public ApplicationPolicies(ChannelConfig config) {
        this.config = config;
    }

    /** The policy in {@code ApplicationPolicy} bytes. */
    public SigningPolicy resolve(ByteString applicationPolicy) {
        try {
            ApplicationPolicy policy =
                    Messages.parse(ApplicationPolicy.parser(), applicationPolicy, "application policy");
            return switch (policy.getTypeCase()) {
                case SIGNATURE_POLICY -> SignaturePolicies.compile(policy.getSignaturePolicy());
                case CHANNEL_CONFIG_POLICY_REFERENCE ->
                    config.policy(policy.getChannelConfigPolicyReference()).orElse(NEVER);
                case TYPE_NOT_SET -> NEVER;
            };
        } catch (MalformedBytesException e) {
            return NEVER;
        }
    }

    /** A key's policy: {@code SignaturePolicyEnvelope} bytes. */
    SigningPolicy resolveKeyPolicy(ByteString signaturePolicy) {
        try {
            return SignaturePolicies.compile(signaturePolicy);
        } catch (MalformedBytesException e) {
            return NEVER;
        }
    }

    /** Who may change chaincode definitions. */
    SigningPolicy lifecycle() {
        return config.policy(LIFECYCLE_ENDORSEMENT).orElseGet(this::majorityOfMembers);
    }

    private SigningPolicy majorityOfMembers() {
        int organisations = config.applicationOrganisations().size();
        return signers -> signers.stream()
                        .filter(signer -> config.applicationOrganisations().containsKey(signer.mspId()))
                        .map(Identity::mspId)
                        .distinct()
                        .count()
                > organisations / 2;
    }

    /** Whose endorsement an organisation's own collection needs. Group names in the configuration are the MSP ids. */
    SigningPolicy organisation(String mspId) {
        if (!config.applicationOrganisations().containsKey(mspId)) {
            return NEVER;
        }
        return config.policy(APPLICATION + mspId + ENDORSEMENT)
                .orElse(signers ->
                        signers.stream().anyMatch(signer -> signer.mspId().equals(mspId)));
    }
}
