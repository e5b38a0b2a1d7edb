package org.digitaltrade.embedded.deploy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Collection;
import org.digitaltrade.wire.policy.PolicySyntaxException;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;

/** Policies as operators write them, checked against who is on the channel. */
final class PolicyTexts {

    private PolicyTexts() {}

    /** A policy of Fabric's language, or the path of one of the channel. */
    static ByteString application(String text, Collection<String> members) throws DeployException {
        ApplicationPolicy.Builder policy = ApplicationPolicy.newBuilder();
        if (text.startsWith("/")) {
            policy.setChannelConfigPolicyReference(text);
        } else {
            policy.setSignaturePolicy(signatures(text, members));
        }
        return policy.build().toByteString();
    }

    static SignaturePolicyEnvelope signatures(String text, Collection<String> members) throws DeployException {
        SignaturePolicyEnvelope envelope;
        try {
            envelope = SignaturePolicies.parse(text);
        } catch (PolicySyntaxException e) {
            throw new DeployException(DeployException.Code.BAD_DEFINITION, String.valueOf(e.getMessage()), e);
        }
        for (MSPPrincipal principal : envelope.getIdentitiesList()) {
            String mspId = organisation(principal);
            if (!members.contains(mspId)) {
                throw new DeployException(
                        DeployException.Code.BAD_DEFINITION,
                        "policy \"" + text + "\" names " + mspId
                                + ", which is not on the channel: its organisations are " + String.join(", ", members));
            }
        }
        return envelope;
    }

    private static String organisation(MSPPrincipal principal) {
        try {
            return MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a policy just written can't be read", e);
        }
    }
}
