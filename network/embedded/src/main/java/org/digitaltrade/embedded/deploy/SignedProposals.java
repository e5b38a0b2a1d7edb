package org.digitaltrade.embedded.deploy;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Calls of the lifecycle, signed. */
final class SignedProposals {
    private static final int NONCE_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final SigningIdentity signer;

    /** A proposal and the id of the transaction that it may become. */
    record Call(SignedProposal proposal, String transactionId) {}

    SignedProposals(SigningIdentity signer) {
        this.signer = signer;
    }

    /** A call; {@code channel} is empty for what concerns a peer alone. */
    Call of(String channel, String function, MessageLite argument) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        ByteString nonce = ByteString.copyFrom(bytes);
        String id = TransactionIds.of(nonce, signer.serialized());
        ByteString proposal = Proposal.newBuilder()
                .setHeader(header(channel, id, nonce).toByteString())
                .setPayload(payload(function, argument))
                .build()
                .toByteString();
        return new Call(
                SignedProposal.newBuilder()
                        .setProposalBytes(proposal)
                        .setSignature(signer.sign(proposal))
                        .build(),
                id);
    }

    private Header header(String channel, String id, ByteString nonce) {
        Instant now = clock.instant();
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setChannelId(channel)
                .setTxId(id)
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName(LifecycleKeys.NAMESPACE))
                        .build()
                        .toByteString())
                .build();
        return Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(signer.serialized())
                        .setNonce(nonce)
                        .build()
                        .toByteString())
                .build();
    }

    private static ByteString payload(String function, MessageLite argument) {
        ChaincodeSpec spec = ChaincodeSpec.newBuilder()
                .setType(ChaincodeSpec.Type.GOLANG)
                .setChaincodeId(ChaincodeID.newBuilder().setName(LifecycleKeys.NAMESPACE))
                .setInput(ChaincodeInput.newBuilder()
                        .addArgs(ByteString.copyFromUtf8(function))
                        .addArgs(argument.toByteString()))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }
}
