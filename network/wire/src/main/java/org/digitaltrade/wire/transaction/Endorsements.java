package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.peer.Endorsement;

/** Signatures of peers over an answer: ECDSA over proposal response payload ‖ endorser. */
public final class Endorsements {

    private Endorsements() {}

    /** Signs an answer as a peer. */
    public static Endorsement sign(ByteString responsePayload, SigningIdentity peer) {
        return Endorsement.newBuilder()
                .setEndorser(peer.serialized())
                .setSignature(peer.sign(responsePayload, peer.serialized()))
                .build();
    }

    /** What each endorser signed, for {@link MspManager#signers}. */
    public static List<SignedData> signedData(ByteString responsePayload, List<Endorsement> endorsements) {
        return endorsements.stream()
                .map(endorsement -> new SignedData(
                        responsePayload.concat(endorsement.getEndorser()),
                        endorsement.getEndorser(),
                        endorsement.getSignature()))
                .toList();
    }

    /**
     * The endorser, whose signature is good. Its role is not judged here: policies do.
     *
     * @throws InvalidIdentityException if it is no member of its organisation
     * @throws InvalidSignatureException if the signature is not its own over this answer
     */
    public static Identity verify(ByteString responsePayload, Endorsement endorsement, MspManager msps)
            throws InvalidIdentityException, InvalidSignatureException {
        Identity endorser = msps.identify(endorsement.getEndorser());
        if (!endorser.verify(endorsement.getSignature(), responsePayload, endorsement.getEndorser())) {
            throw new InvalidSignatureException("endorsement of " + endorser.mspId() + " is not over this answer");
        }
        return endorser;
    }
}
