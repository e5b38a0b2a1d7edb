package org.digitaltrade.wire.policy;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.NavigableSet;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Signature policies: made from text or identities, evaluated, and planned for. */
public final class SignaturePolicies {

    private SignaturePolicies() {}

    /**
     * Reads Fabric's policy language: {@code AND(…)}, {@code OR(…)}, {@code OutOf(n, …)} over {@code 'MSPID.role'} with
     * role member, admin, client, peer or orderer. Gives the bytes that Fabric's own tools give.
     *
     * @throws PolicySyntaxException if the text is not of that language
     */
    public static SignaturePolicyEnvelope parse(String text) {
        return new SignaturePolicyParser(text).parse();
    }

    /** Any member of one organisation. */
    public static SignaturePolicyEnvelope ofMember(String mspId) {
        return SignaturePolicyEnvelope.newBuilder()
                .addIdentities(Principals.role(mspId, MSPRole.MSPRoleType.MEMBER))
                .setRule(SignaturePolicy.newBuilder()
                        .setNOutOf(SignaturePolicy.NOutOf.newBuilder()
                                .setN(1)
                                .addRules(SignaturePolicy.newBuilder().setSignedBy(0))))
                .build();
    }

    /**
     * Whether an identity is one of those that the policy names, whatever the policy demands of them together. Fabric's discovery
     * asks this of the peers that may be sent private data.
     */
    public static boolean names(SignaturePolicyEnvelope envelope, Identity identity) {
        return envelope.getIdentitiesList().stream()
                .anyMatch(principal -> Principals.isSatisfiedBy(principal, identity));
    }

    /** Any {@code n} of these exact identities, as a BFT channel demands of its consenters. */
    public static SignaturePolicyEnvelope outOfIdentities(int n, List<ByteString> serializedIdentities) {
        SignaturePolicy.NOutOf.Builder rules =
                SignaturePolicy.NOutOf.newBuilder().setN(n);
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        for (ByteString identity : serializedIdentities) {
            rules.addRules(SignaturePolicy.newBuilder().setSignedBy(envelope.getIdentitiesCount()));
            envelope.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(MSPPrincipal.Classification.IDENTITY)
                    .setPrincipal(identity));
        }
        return envelope.setRule(SignaturePolicy.newBuilder().setNOutOf(rules)).build();
    }

    /**
     * Makes a policy ready for evaluation.
     *
     * @throws MalformedBytesException if it points at an identity that it does not have, or nests too deep
     */
    public static SigningPolicy compile(SignaturePolicyEnvelope envelope) {
        return new CompiledSignaturePolicy(envelope);
    }

    /**
     * As {@link #compile(SignaturePolicyEnvelope)}, from the bytes as they stand in configurations and key metadata.
     */
    public static SigningPolicy compile(ByteString envelope) {
        return compile(Messages.parse(SignaturePolicyEnvelope.parser(), envelope, "signature policy"));
    }

    /**
     * The smallest sets of organisations whose peers, one each, satisfy the policy; the fewest organisations first,
     * equal sizes in the order of their names.
     *
     * @return empty if peers alone can't satisfy it
     * @throws MalformedBytesException as {@link #compile(SignaturePolicyEnvelope)}, or if there are more than
     *     {@value EndorsementLayouts#MAX_LAYOUTS}
     */
    public static List<NavigableSet<String>> layouts(SignaturePolicyEnvelope envelope) {
        return EndorsementLayouts.of(envelope);
    }

    /** The smallest sets of organisations that satisfy both, as for a chaincode's policy and a key's. */
    public static List<NavigableSet<String>> bothOf(List<NavigableSet<String>> one, List<NavigableSet<String>> other) {
        return EndorsementLayouts.bothOf(one, other);
    }
}
