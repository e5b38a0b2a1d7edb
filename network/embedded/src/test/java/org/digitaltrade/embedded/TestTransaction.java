package org.digitaltrade.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * A chaincode transaction in the making: valid unless a test bends a part of it. Layers are bent before what is outside them is hashed
 * or signed, so that only the bent rule is broken.
 */
public final class TestTransaction {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningIdentity creator;
    private final List<SigningIdentity> endorsers;
    private TxReadWriteSet readWriteSet = TxReadWriteSet.getDefaultInstance();
    private UnaryOperator<ChannelHeader.Builder> channelHeader = UnaryOperator.identity();
    private UnaryOperator<SignatureHeader.Builder> signatureHeader = UnaryOperator.identity();
    private UnaryOperator<ChaincodeAction.Builder> action = UnaryOperator.identity();
    private UnaryOperator<ProposalResponsePayload.Builder> response = UnaryOperator.identity();
    private UnaryOperator<ChaincodeActionPayload.Builder> actionPayload = UnaryOperator.identity();
    private UnaryOperator<Transaction.Builder> transaction = UnaryOperator.identity();
    private UnaryOperator<Payload.Builder> payload = UnaryOperator.identity();
    private UnaryOperator<Envelope.Builder> envelope = UnaryOperator.identity();

    private TestTransaction(SigningIdentity creator, List<SigningIdentity> endorsers) {
        this.creator = creator;
        this.endorsers = endorsers;
    }

    /** By User1 of ZHD on channel trade, endorsed by these organisations' peers. */
    public static TestTransaction endorsedBy(String... mspIds) {
        return new TestTransaction(TestIdentities.user("ZHD", "User1"), TestIdentities.peers(mspIds));
    }

    /** Endorsed by a zone and an agency, as the chaincode's policy demands. */
    public static TestTransaction valid() {
        return endorsedBy("ZHD", "BJCAC");
    }

    public TestTransaction by(SigningIdentity other) {
        TestTransaction copy = new TestTransaction(other, endorsers);
        copy.readWriteSet = readWriteSet;
        return copy;
    }

    /** Reads and writes of chaincode {@code ledger}. */
    public TestTransaction with(KVRWSet.Builder set) {
        return with("ledger", set);
    }

    public TestTransaction with(String namespace, KVRWSet.Builder set) {
        return with(NsReadWriteSet.newBuilder()
                .setNamespace(namespace)
                .setRwset(set.build().toByteString()));
    }

    public TestTransaction with(NsReadWriteSet.Builder namespace) {
        readWriteSet = readWriteSet.toBuilder().addNsRwset(namespace).build();
        return this;
    }

    public TestTransaction bendChannelHeader(UnaryOperator<ChannelHeader.Builder> bend) {
        channelHeader = bend;
        return this;
    }

    public TestTransaction bendSignatureHeader(UnaryOperator<SignatureHeader.Builder> bend) {
        signatureHeader = bend;
        return this;
    }

    public TestTransaction bendAction(UnaryOperator<ChaincodeAction.Builder> bend) {
        action = bend;
        return this;
    }

    public TestTransaction bendResponse(UnaryOperator<ProposalResponsePayload.Builder> bend) {
        response = bend;
        return this;
    }

    public TestTransaction bendActionPayload(UnaryOperator<ChaincodeActionPayload.Builder> bend) {
        actionPayload = bend;
        return this;
    }

    public TestTransaction bendTransaction(UnaryOperator<Transaction.Builder> bend) {
        transaction = bend;
        return this;
    }

    public TestTransaction bendPayload(UnaryOperator<Payload.Builder> bend) {
        payload = bend;
        return this;
    }

    public TestTransaction bendEnvelope(UnaryOperator<Envelope.Builder> bend) {
        envelope = bend;
        return this;
    }

    public Envelope build() {
        Header header = header();
        ByteString proposal = ChaincodeProposalPayload.newBuilder()
                .setInput(ByteString.copyFromUtf8("call"))
                .build()
                .toByteString();
        ByteString responsePayload = responsePayload(header, proposal);
        List<Endorsement> endorsements = new ArrayList<>();
        endorsers.forEach(peer -> endorsements.add(Endorsements.sign(responsePayload, peer)));
        ChaincodeActionPayload.Builder inner = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal)
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(responsePayload)
                        .addAllEndorsements(endorsements));
        Transaction.Builder outer = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header.getSignatureHeader())
                        .setPayload(actionPayload.apply(inner).build().toByteString()));
        ByteString payloadBytes = payload.apply(Payload.newBuilder()
                        .setHeader(header)
                        .setData(transaction.apply(outer).build().toByteString()))
                .build()
                .toByteString();
        return envelope.apply(Envelope.newBuilder().setPayload(payloadBytes).setSignature(creator.sign(payloadBytes)))
                .build();
    }

    private Header header() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        ByteString nonce = ByteString.copyFrom(random);
        Instant now = Instant.now();
        ChannelHeader.Builder channel = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setChannelId("trade")
                .setTxId(TransactionIds.of(nonce, creator.serialized()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName("ledger"))
                        .build()
                        .toByteString());
        SignatureHeader.Builder signature =
                SignatureHeader.newBuilder().setCreator(creator.serialized()).setNonce(nonce);
        return Header.newBuilder()
                .setChannelHeader(channelHeader.apply(channel).build().toByteString())
                .setSignatureHeader(signatureHeader.apply(signature).build().toByteString())
                .build();
    }

    private ByteString responsePayload(Header header, ByteString proposal) {
        ChaincodeAction.Builder result = ChaincodeAction.newBuilder()
                .setResults(readWriteSet.toByteString())
                .setResponse(Response.newBuilder().setStatus(200))
                .setChaincodeId(ChaincodeID.newBuilder().setName("ledger").setVersion("1.0"));
        ByteString hash =
                ByteString.copyFrom(Sha256.of(header.getChannelHeader(), header.getSignatureHeader(), proposal));
        return response.apply(ProposalResponsePayload.newBuilder()
                        .setProposalHash(hash)
                        .setExtension(action.apply(result).build().toByteString()))
                .build()
                .toByteString();
    }
}
