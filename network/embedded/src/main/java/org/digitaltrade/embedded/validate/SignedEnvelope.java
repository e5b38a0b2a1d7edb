package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.validate.Parsing.parse;
import static org.digitaltrade.embedded.validate.Parsing.require;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_COMMON_HEADER;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_CREATOR_SIGNATURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_OTHER_REASON;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.UNSUPPORTED_TX_PAYLOAD;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/** The outer layers of a transaction, which any type has: headers and the creator's signature. */
record SignedEnvelope(
        ByteString channelHeaderBytes, ChannelHeader channelHeader, SignatureHeader signatureHeader, ByteString data) {

    /** Reads and checks an envelope; the payload inside is for the type to judge. */
    static SignedEnvelope check(ByteString bytes, Signatures signatures) throws InvalidTransactionException {
        Envelope envelope = parse(Envelope.parser(), bytes, "envelope", INVALID_OTHER_REASON);
        Payload payload = parse(Payload.parser(), envelope.getPayload(), "payload", BAD_PAYLOAD);
        require(payload.hasHeader(), BAD_COMMON_HEADER, "nil header");
        SignedEnvelope signed = readHeaders(payload.getHeader(), payload.getData());
        signed.checkChannelHeader();
        signed.checkSignatureHeader();
        signed.checkSignature(envelope, signatures);
        require(
                signed.isOfType(HeaderType.ENDORSER_TRANSACTION) || signed.isOfType(HeaderType.CONFIG),
                UNSUPPORTED_TX_PAYLOAD,
                "type " + signed.channelHeader().getType());
        return signed;
    }

    private static SignedEnvelope readHeaders(Header header, ByteString data) throws InvalidTransactionException {
        ChannelHeader channel =
                parse(ChannelHeader.parser(), header.getChannelHeader(), "channel header", BAD_COMMON_HEADER);
        SignatureHeader signature =
                parse(SignatureHeader.parser(), header.getSignatureHeader(), "signature header", BAD_COMMON_HEADER);
        return new SignedEnvelope(header.getChannelHeader(), channel, signature, data);
    }

    private void checkChannelHeader() throws InvalidTransactionException {
        require(
                isOfType(HeaderType.ENDORSER_TRANSACTION)
                        || isOfType(HeaderType.CONFIG_UPDATE)
                        || isOfType(HeaderType.CONFIG),
                BAD_COMMON_HEADER,
                "invalid header type " + channelHeader.getType());
        require(channelHeader.getEpoch() == 0, BAD_COMMON_HEADER, "epoch " + channelHeader.getEpoch());
    }

    private void checkSignatureHeader() throws InvalidTransactionException {
        require(!signatureHeader.getNonce().isEmpty(), BAD_COMMON_HEADER, "no nonce");
        require(!signatureHeader.getCreator().isEmpty(), BAD_COMMON_HEADER, "no creator");
    }

    private void checkSignature(Envelope envelope, Signatures signatures) throws InvalidTransactionException {
        SignedData signed =
                new SignedData(envelope.getPayload(), signatureHeader.getCreator(), envelope.getSignature());
        require(signatures.isGood(signed), BAD_CREATOR_SIGNATURE, "creator unknown or signature wrong");
    }

    boolean isOfType(HeaderType type) {
        return channelHeader.getType() == type.getNumber();
    }
}
