package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedTransaction;
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
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** A question to a chaincode, and the answers that peers sign. One field at a time can be bent. */
record SampleQuestion(
        String channel,
        String chaincode,
        List<ByteString> arguments,
        Instant asked,
        SigningIdentity creator,
        int status,
        ByteString answer,
        String writtenKey) {

    private static final ByteString NONCE = ByteString.copyFromUtf8("a nonce of 24 bytes, say");

    static SampleQuestion of(
            String channel, String chaincode, Instant asked, SigningIdentity creator, String... arguments) {
        return new SampleQuestion(
                channel,
                chaincode,
                Arrays.stream(arguments).map(ByteString::copyFromUtf8).toList(),
                asked,
                creator,
                200,
                ByteString.EMPTY,
                "");
    }

    SampleQuestion on(String otherChannel) {
        return new SampleQuestion(otherChannel, chaincode, arguments, asked, creator, status, answer, writtenKey);
    }

    SampleQuestion to(String otherChaincode) {
        return new SampleQuestion(channel, otherChaincode, arguments, asked, creator, status, answer, writtenKey);
    }

    SampleQuestion asking(String... others) {
        return new SampleQuestion(
                channel,
                chaincode,
                Arrays.stream(others).map(ByteString::copyFromUtf8).toList(),
                asked,
                creator,
                status,
                answer,
                writtenKey);
    }

    SampleQuestion at(Instant time) {
        return new SampleQuestion(channel, chaincode, arguments, time, creator, status, answer, writtenKey);
    }

    SampleQuestion answered(int code, ByteString bytes) {
        return new SampleQuestion(channel, chaincode, arguments, asked, creator, code, bytes, writtenKey);
    }

    SampleQuestion writing(String key) {
        return new SampleQuestion(channel, chaincode, arguments, asked, creator, status, answer, key);
    }

    String transactionId() {
        return TransactionIds.of(NONCE, creator.serialized());
    }

    ByteString proposal() {
        return Proposal.newBuilder()
                .setHeader(header().toByteString())
                .setPayload(payload())
                .build()
                .toByteString();
    }

    /** What the peers answer: bytes of a {@code ProposalResponsePayload}. */
    ByteString response() {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
                .setResponse(Response.newBuilder().setStatus(status).setPayload(answer))
                .setResults(results())
                .build();
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(DecodedProposal.parse(proposal()).hash())
                .setExtension(action.toByteString())
                .build()
                .toByteString();
    }

    /** The transaction after these peers have endorsed and its creator has signed. */
    Envelope envelope(SigningIdentity... peers) {
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(payload())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(response())
                        .addAllEndorsements(Arrays.stream(peers)
                                .map(peer -> Endorsements.sign(response(), peer))
                                .toList()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header().getSignatureHeader())
                        .setPayload(action.toByteString()))
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(header())
                .setData(transaction.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(creator.sign(payload))
                .build();
    }

    DecodedTransaction endorsedBy(SigningIdentity... peers) {
        return DecodedTransaction.parse(envelope(peers));
    }

    private Header header() {
        ChaincodeID id = ChaincodeID.newBuilder().setName(chaincode).build();
        return Header.newBuilder()
                .setChannelHeader(ChannelHeader.newBuilder()
                        .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                        .setChannelId(channel)
                        .setTxId(transactionId())
                        .setTimestamp(Timestamp.newBuilder().setSeconds(asked.getEpochSecond()))
                        .setExtension(ChaincodeHeaderExtension.newBuilder()
                                .setChaincodeId(id)
                                .build()
                                .toByteString())
                        .build()
                        .toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(creator.serialized())
                        .setNonce(NONCE)
                        .build()
                        .toByteString())
                .build();
    }

    private ByteString payload() {
        ChaincodeInvocationSpec invocation = ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
                        .setInput(ChaincodeInput.newBuilder().addAllArgs(arguments)))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(invocation.toByteString())
                .build()
                .toByteString();
    }

    private ByteString results() {
        if (writtenKey.isEmpty()) {
            return ByteString.EMPTY;
        }
        KVRWSet keys = KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey(writtenKey).setValue(ByteString.copyFromUtf8("{}")))
                .build();
        return TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder().setNamespace(chaincode).setRwset(keys.toByteString()))
                .build()
                .toByteString();
    }
}
