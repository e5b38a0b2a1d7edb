package org.digitaltrade.contracts.dispatch;

import com.google.protobuf.InvalidProtocolBufferException;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Callers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** The signer of a proposal: an organisation's MSP id and a certificate that the peer has validated against it. */
final class Creators {

    private Creators() {}

    /** @throws RejectedException IDENTITY_INVALID */
    static Actor actor(byte[] creator) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            return Callers.actor(identity.getMspid(), identity.getIdBytes().toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new RejectedException(Code.IDENTITY_INVALID, "the proposal's creator can't be read");
        }
    }
}
