package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Callers;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * One transaction of a block.
 *
 * @param code VALID, or why it has no effect
 * @param content what was endorsed, of chaincode transactions
 */
record BlockTransaction(
        int index, TxValidationCode code, TransactionHeader header, Optional<DecodedTransaction> content) {

    /** @throws MalformedBytesException if it can't be read */
    static BlockTransaction read(int index, ByteString envelope, TxValidationCode code) {
        ByteString payload =
                Messages.parse(Envelope.parser(), envelope, "envelope").getPayload();
        TransactionHeader header = TransactionHeader.of(
                Messages.parse(Payload.parser(), payload, "payload").getHeader());
        boolean chaincode = header.type() == HeaderType.ENDORSER_TRANSACTION;
        return new BlockTransaction(
                index, code, header, chaincode ? Optional.of(DecodedTransaction.parse(payload)) : Optional.empty());
    }

    boolean isValid() {
        return code == TxValidationCode.VALID;
    }

    String called() {
        return content.map(transaction -> transaction.call().function()).orElse("");
    }

    String creatorMsp() {
        return creator().map(SerializedIdentity::getMspid).orElse("");
    }

    /** On whose behalf it was sent; empty for creators without attributes, such as orderers. */
    Optional<PartyId> creatorParty() {
        try {
            return creator()
                    .map(id -> Callers.actor(id.getMspid(), id.getIdBytes().toByteArray())
                            .party());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private Optional<SerializedIdentity> creator() {
        try {
            return Optional.of(SerializedIdentities.parse(header.creator()));
        } catch (MalformedBytesException e) {
            return Optional.empty();
        }
    }
}
