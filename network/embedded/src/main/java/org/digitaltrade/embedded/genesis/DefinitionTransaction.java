package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.ProposalHashes;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;

/**
 * The transaction that commits a chaincode definition, made and signed as the lifecycle's tools and peers do it on a real network.
 * It is ordered and validated like any other; only the agreement of the organisations beforehand is taken for granted, since one
 * operator holds all their keys.
 */
public final class DefinitionTransaction {
    private static final String FUNCTION = "CommitChaincodeDefinition";

    /** Version that results of system chaincodes carry. */
    private static final String SYSTEM_VERSION = "syscc";

    private static final int OK = 200;

    private static final int NONCE_BYTES = 24;

    private final ChaincodeDefinition definition;
    private final SigningIdentity creator;
    private final Header header;

    private DefinitionTransaction(
            ChaincodeDefinition definition, String channel, SigningIdentity creator, Instant time, ByteString nonce) {
        this.definition = definition;
        this.creator = creator;
        this.header = header(channel, creator, time, nonce);
    }

    /**
     * Makes the envelope, ready to be ordered.
     *
     * @param state the channel's state, which the transaction reads
     * @param creator a member who may write on the channel
     * @param endorsers peers, enough for the channel's {@code LifecycleEndorsement}
     */
    public static Envelope of(
            ChaincodeDefinition definition,
            String channel,
            Snapshot state,
            SigningIdentity creator,
            List<SigningIdentity> endorsers,
            Instant time,
            SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new DefinitionTransaction(definition, channel, creator, time, ByteString.copyFrom(nonce))
                .envelope(DefinitionReadWriteSet.of(definition, state).toByteString(), endorsers);
    }

    private static Header header(String channel, SigningIdentity creator, Instant time, ByteString nonce) {
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
                .setChannelId(channel)
                .setTxId(TransactionIds.of(nonce, creator.serialized()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName(LifecycleKeys.NAMESPACE))
                        .build()
                        .toByteString())
                .build();
        SignatureHeader signatureHeader = SignatureHeader.newBuilder()
                .setCreator(creator.serialized())
                .setNonce(nonce)
                .build();
        return Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build();
    }

    private Envelope envelope(ByteString readWriteSet, List<SigningIdentity> endorsers) {
        ByteString proposal = proposalPayload();
        ByteString response = responsePayload(proposal, readWriteSet);
        ChaincodeEndorsedAction.Builder endorsed =
                ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(response);
        endorsers.forEach(peer -> endorsed.addEndorsements(Endorsements.sign(response, peer)));
        ByteString action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal)
                .setAction(endorsed)
                .build()
                .toByteString();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header.getSignatureHeader())
                        .setPayload(action))
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(header)
                .setData(transaction.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(creator.sign(payload))
                .build();
    }

    private ByteString proposalPayload() {
        CommitChaincodeDefinitionArgs arguments = CommitChaincodeDefinitionArgs.newBuilder()
                .setSequence(definition.sequence())
                .setName(definition.name())
                .setVersion(definition.version())
                .setValidationParameter(definition.policy())
                .setCollections(definition.collections())
                .setInitRequired(definition.initRequired())
                .build();
        ChaincodeSpec call = ChaincodeSpec.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName(LifecycleKeys.NAMESPACE))
                .setInput(ChaincodeInput.newBuilder()
                        .addArgs(ByteString.copyFromUtf8(FUNCTION))
                        .addArgs(arguments.toByteString()))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(call)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private ByteString responsePayload(ByteString proposal, ByteString readWriteSet) {
        ChaincodeAction result = ChaincodeAction.newBuilder()
                .setResults(readWriteSet)
                .setResponse(Response.newBuilder().setStatus(OK))
                .setChaincodeId(ChaincodeID.newBuilder()
                        .setName(LifecycleKeys.NAMESPACE)
                        .setVersion(SYSTEM_VERSION))
                .build();
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(ProposalHashes.of(header.getChannelHeader(), header.getSignatureHeader(), proposal))
                .setExtension(result.toByteString())
                .build()
                .toByteString();
    }
}
