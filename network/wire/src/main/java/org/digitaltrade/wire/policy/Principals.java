package org.digitaltrade.wire.policy;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.NodeRole;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Principals of policies: a role in an organisation, or one certificate. */
final class Principals {

    private Principals() {}

    /** A role in an organisation. */
    static MSPPrincipal role(String mspId, MSPRole.MSPRoleType role) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(mspId)
                        .setRole(role)
                        .build()
                        .toByteString())
                .build();
    }

    /** The role that the principal asks for. */
    static MSPRole roleOf(MSPPrincipal principal) {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            throw new MalformedBytesException("principal is no role: " + principal.getPrincipalClassification());
        }
        return Messages.parse(MSPRole.parser(), principal.getPrincipal(), "MSP role");
    }

    /**
     * Whether the member is the principal, or has its role.
     *
     * @throws MalformedBytesException if it is a kind of principal that no policy of ours uses (organisational unit,
     *     anonymity, combination)
     */
    static boolean isSatisfiedBy(MSPPrincipal principal, Identity identity) {
        return switch (principal.getPrincipalClassification()) {
            case ROLE -> hasRole(identity, roleOf(principal));
            case IDENTITY -> isCertificate(identity, principal.getPrincipal());
            default ->
                throw new MalformedBytesException("unsupported principal " + principal.getPrincipalClassification());
        };
    }

    private static boolean hasRole(Identity identity, MSPRole role) {
        if (!role.getMspIdentifier().equals(identity.mspId())) {
            return false;
        }
        return switch (role.getRole()) {
            case MEMBER -> true;
            case ADMIN -> identity.listedAdmin() || is(identity, NodeRole.ADMIN);
            case CLIENT -> is(identity, NodeRole.CLIENT);
            case PEER -> is(identity, NodeRole.PEER);
            case ORDERER -> is(identity, NodeRole.ORDERER);
            case UNRECOGNIZED -> false;
        };
    }

    private static boolean is(Identity identity, NodeRole role) {
        return identity.role().filter(role::equals).isPresent();
    }

    private static boolean isCertificate(Identity identity, ByteString serialized) {
        SerializedIdentity named = SerializedIdentities.parse(serialized);
        X509Certificate certificate = SerializedIdentities.certificate(named);
        return named.getMspid().equals(identity.mspId()) && identity.hasCertificate(certificate);
    }
}
