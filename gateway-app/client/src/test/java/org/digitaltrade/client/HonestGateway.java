package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.ProposalHashes;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Endorses as peers do and puts the transaction together as Fabric's gateway does. Hostile ones bend what this one makes. */
final class HonestGateway {
    static final String RESULT = "{\"contractId\":\"CT-HD-2026-0123456789ab\"}";
    static final String KEY = "\u0000CON\u0000CT-HD-2026-0123456789ab\u0000";

    private final List<SigningIdentity> peers;

    HonestGateway(List<SigningIdentity> peers) {
        this.peers = peers;
    }

    PreparedTransaction endorse(byte[] proposed) {
        ProposalParts asked = parts(proposed);
        return envelope(asked, answer(asked, 200));
    }

    /** What peers sign, with that status. */
    static ByteString answer(ProposalParts asked, int status) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(writes(ByteString.copyFromUtf8("{}")))
                .setResponse(Response.newBuilder().setStatus(status).setPayload(ByteString.copyFromUtf8(RESULT)))
                .setChaincodeId(ChaincodeID.newBuilder()
                        .setName(asked.extension().getChaincodeId().getName())
                        .setVersion("1"))
                .build();
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(ProposalHashes.of(
                        asked.header().getChannelHeader(),
                        asked.header().getSignatureHeader(),
                        asked.proposal().getPayload()))
                .setExtension(action.toByteString())
                .build()
                .toByteString();
    }

    static ByteString writes(ByteString value) {
        KVRWSet keys = KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey(KEY).setValue(value))
                .build();
        return TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder().setNamespace("ledger").setRwset(keys.toByteString()))
                .build()
                .toByteString();
    }

    PreparedTransaction envelope(ProposalParts asked, ByteString answer) {
        ChaincodeEndorsedAction.Builder endorsed =
                ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(answer);
        peers.forEach(peer -> endorsed.addEndorsements(Endorsements.sign(answer, peer)));
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(
                        ProposalHashes.withoutTransientData(asked.proposal().getPayload()))
                .setAction(endorsed)
                .build();
        return wrap(asked, action);
    }

    static PreparedTransaction wrap(ProposalParts asked, ChaincodeActionPayload action) {
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(asked.header().getSignatureHeader())
                        .setPayload(action.toByteString()))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(asked.header())
                .setData(transaction.toByteString())
                .build();
        return PreparedTransaction.newBuilder()
                .setTransactionId(asked.proposed().getTransactionId())
                .setEnvelope(Envelope.newBuilder().setPayload(payload.toByteString()))
                .build();
    }

    static ProposalParts parts(byte[] proposed) {
        try {
            return ProposalParts.parse(ProposedTransaction.parseFrom(proposed));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
