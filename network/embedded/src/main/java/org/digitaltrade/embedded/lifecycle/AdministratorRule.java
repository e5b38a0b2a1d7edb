package org.digitaltrade.embedded.lifecycle;

import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.NodeRole;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SignedData;

/** A peer's own affairs are for administrators of its organisation. */
final class AdministratorRule {
    private final Msp organisation;

    AdministratorRule(Msp organisation) {
        this.organisation = organisation;
    }

    /** Why not, in a peer's words; empty if the signer is one. */
    Optional<String> denied(SignedData signed) {
        String mspId = organisation.id();
        Identity identity;
        try {
            String presented = SerializedIdentities.parse(signed.identity()).getMspid();
            if (!presented.equals(mspId)) {
                return Optional.of("Failed deserializing proposal creator during channelless check policy with policy"
                        + " [Admins]: [expected MSP ID " + mspId + ", received " + presented + "]");
            }
            identity = organisation.identify(signed.identity());
        } catch (InvalidIdentityException | MalformedBytesException e) {
            return Optional.of("Failed deserializing proposal creator during channelless check policy with policy"
                    + " [Admins]: [" + e.getMessage() + "]");
        }
        boolean administrator = identity.listedAdmin()
                || identity.role().filter(NodeRole.ADMIN::equals).isPresent();
        if (!administrator) {
            return Optional.of(
                    "Failed verifying that proposal's creator satisfies local MSP principal during channelless"
                            + " check policy with policy [Admins]: [The identity is not an admin under this MSP ["
                            + mspId
                            + "]: The identity does not contain OU [ADMIN], MSP: [" + mspId + "]]");
        }
        return identity.verify(signed.signature(), signed.data())
                ? Optional.empty()
                : Optional.of("The signature is invalid");
    }
}
