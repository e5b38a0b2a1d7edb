package org.digitaltrade.contracts.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaltrade.domain.Zone;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Whose peers must endorse a change of one key, in Fabric's form of a key-level policy. */
public final class EndorsementPolicy {
    private final Node root;

    private EndorsementPolicy(Node root) {
        this.root = root;
    }

    /** The peers of one organisation. */
    public static EndorsementPolicy of(String mspId) {
        return new EndorsementPolicy((identities) -> signedBy(mspId, identities));
    }

    public static EndorsementPolicy allOf(EndorsementPolicy... policies) {
        return outOf(policies.length, Arrays.asList(policies));
    }

    public static EndorsementPolicy allOf(List<String> mspIds) {
        return outOf(mspIds.size(), organisations(mspIds));
    }

    public static EndorsementPolicy anyOf(List<String> mspIds) {
        return outOf(1, organisations(mspIds));
    }

    /** Any of the pilot zones. */
    public static EndorsementPolicy anyZone() {
        return anyOf(Arrays.stream(Zone.values()).map(Zone::mspId).toList());
    }

    /** The envelope's protobuf bytes; the same policy always gives the same bytes. */
    public byte[] toBytes() {
        List<String> identities = new ArrayList<>();
        SignaturePolicy rule = root.rule(identities);
        SignaturePolicyEnvelope.Builder envelope =
                SignaturePolicyEnvelope.newBuilder().setVersion(0).setRule(rule);
        identities.forEach(mspId -> envelope.addIdentities(peerOf(mspId)));
        return envelope.build().toByteArray();
    }

    /** A part of the rule; it adds the organisations it names to the envelope's list of identities. */
    @FunctionalInterface
    private interface Node {
        SignaturePolicy rule(List<String> identities);
    }

    private static EndorsementPolicy outOf(int needed, List<EndorsementPolicy> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("a policy of nobody would be satisfied by nothing");
        }
        return new EndorsementPolicy(identities -> {
            SignaturePolicy.NOutOf.Builder rules =
                    SignaturePolicy.NOutOf.newBuilder().setN(needed);
            policies.forEach(policy -> rules.addRules(policy.root.rule(identities)));
            return SignaturePolicy.newBuilder().setNOutOf(rules).build();
        });
    }

    private static List<EndorsementPolicy> organisations(List<String> mspIds) {
        return mspIds.stream().map(EndorsementPolicy::of).toList();
    }

    private static SignaturePolicy signedBy(String mspId, List<String> identities) {
        if (!identities.contains(mspId)) {
            identities.add(mspId);
        }
        return SignaturePolicy.newBuilder()
                .setSignedBy(identities.indexOf(mspId))
                .build();
    }

    private static MSPPrincipal peerOf(String mspId) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(mspId)
                        .setRole(MSPRole.MSPRoleType.PEER)
                        .build()
                        .toByteString())
                .build();
    }
}
