package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;

/**
 * The header that a proposal and its transaction share.
 *
 * @param timestamp the creator's claim
 * @param creator serialised identity, not yet checked
 * @param chaincode name in the header's extension; empty in other than chaincode transactions
 * @param channelHeader the bytes as received
 * @param signatureHeader the bytes as received
 */
public record TransactionHeader(
        HeaderType type,
        String channel,
        String transactionId,
        Instant timestamp,
        long epoch,
        ByteString creator,
        ByteString nonce,
        String chaincode,
        ByteString channelHeader,
        ByteString signatureHeader) {

    /**
     * Reads both parts of a header.
     *
     * @throws MalformedBytesException if a part is no such message
     */
    public static TransactionHeader of(Header header) {
        ChannelHeader channel = Messages.parse(ChannelHeader.parser(), header.getChannelHeader(), "channel header");
        SignatureHeader signature =
                Messages.parse(SignatureHeader.parser(), header.getSignatureHeader(), "signature header");
        HeaderType type = HeaderType.forNumber(channel.getType());
        if (type == null) {
            throw new MalformedBytesException("unknown header type " + channel.getType());
        }
        return new TransactionHeader(
                type,
                channel.getChannelId(),
                channel.getTxId(),
                instant(channel.getTimestamp()),
                channel.getEpoch(),
                signature.getCreator(),
                signature.getNonce(),
                type == HeaderType.ENDORSER_TRANSACTION ? chaincode(channel.getExtension()) : "",
                header.getChannelHeader(),
                header.getSignatureHeader());
    }

    /** Whether the id is the one that nonce and creator give. */
    public boolean hasOwnTransactionId() {
        return transactionId.equals(TransactionIds.of(nonce, creator));
    }

    private static String chaincode(ByteString extension) {
        return Messages.parse(ChaincodeHeaderExtension.parser(), extension, "chaincode header extension")
                .getChaincodeId()
                .getName();
    }

    private static Instant instant(Timestamp timestamp) {
        try {
            return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedBytesException("timestamp out of range", e);
        }
    }
}
