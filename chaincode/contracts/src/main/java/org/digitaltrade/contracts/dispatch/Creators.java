package org.digitaltrade.contracts.dispatch;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Callers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** The signer of a proposal: an organisation's MSP id and a certificate that the peer has validated against it. */
final class Creators {

    private Creators() {}

    /** @throws RejectedException IDENTITY_INVALID or IDENTITY_NOT_YET_VALID */
    static Actor actor(byte[] creator, Instant txTime) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            return Callers.actorAt(identity.getMspid(), identity.getIdBytes().toByteArray(), txTime);
        } catch (InvalidProtocolBufferException e) {
            throw new RejectedException(Code.IDENTITY_INVALID, "the proposal's creator can't be read");
        }
    }
}
