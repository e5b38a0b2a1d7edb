package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.NodeRole;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.InvalidSignatureException;
import org.digitaltrade.wire.transaction.ProposalHashes;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * Checks an endorsed transaction before the second signature: it answers the proposal that was signed, holds nothing else,
 * and pinned organisations have endorsed exactly this answer.
 */
public final class TransactionCheck {
    private static final int STATUS_OK = 200;

    private TransactionCheck() {}

    /**
     * @param prepared a {@code gateway.PreparedTransaction} without signature, as the gateway returned it
     * @throws RefusedToSignException naming the first thing that is wrong
     */
    public static CheckedTransaction check(byte[] prepared, CheckedProposal proposal, EndorserPolicy policy)
            throws RefusedToSignException {
        try {
            PreparedTransaction message = PreparedTransaction.parseFrom(prepared);
            DecodedTransaction found =
                    DecodedTransaction.parse(message.getEnvelope().getPayload());
            ProposalParts asked = proposal.parts();
            compareWithProposal(message, found, asked);
            checkAnswer(found, asked);
            checkNothingElse(message, found, asked);
            return new CheckedTransaction(message, found, checkEndorsers(found, proposal.intent(), policy));
        } catch (InvalidProtocolBufferException | MalformedBytesException e) {
            throw new RefusedToSignException("transaction", "a Fabric transaction of one action", "not one");
        }
    }

    private static void compareWithProposal(PreparedTransaction message, DecodedTransaction found, ProposalParts asked)
            throws RefusedToSignException {
        String id = asked.proposed().getTransactionId();
        Refusal.unlessSame("stated transaction id", id, message.getTransactionId());
        Refusal.unlessSame("transaction id", id, found.header().transactionId());
        Refusal.unlessEqual(
                "channel header",
                asked.header().getChannelHeader(),
                found.header().channelHeader());
        Refusal.unlessEqual(
                "signature header",
                asked.header().getSignatureHeader(),
                found.header().signatureHeader());
    }

    private static void checkAnswer(DecodedTransaction found, ProposalParts asked) throws RefusedToSignException {
        ByteString hash = ProposalHashes.of(
                asked.header().getChannelHeader(),
                asked.header().getSignatureHeader(),
                asked.proposal().getPayload());
        Refusal.unlessSame("proposal hash", hash, found.result().proposalHash());
        Refusal.unlessSame(
                "response status", STATUS_OK, found.result().response().getStatus());
        Refusal.unlessSame(
                "answering chaincode",
                asked.extension().getChaincodeId().getName(),
                found.result().chaincode());
    }

    /** Puts the known parts together again: the envelope must be these and nothing more. */
    private static void checkNothingElse(PreparedTransaction message, DecodedTransaction found, ProposalParts asked)
            throws RefusedToSignException {
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(
                        ProposalHashes.withoutTransientData(asked.proposal().getPayload()))
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(found.responsePayload())
                        .addAllEndorsements(found.endorsements()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(asked.header().getSignatureHeader())
                        .setPayload(action.toByteString()))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(asked.header())
                .setData(transaction.toByteString())
                .build();
        Refusal.unlessEqual(
                "envelope", payload.toByteString(), message.getEnvelope().getPayload());
        Refusal.unlessEqual(
                "envelope signature", ByteString.EMPTY, message.getEnvelope().getSignature());
    }

    private static List<String> checkEndorsers(DecodedTransaction found, Intent intent, EndorserPolicy policy)
            throws RefusedToSignException {
        Set<String> organisations = new TreeSet<>();
        Set<ByteString> seen = new HashSet<>();
        for (Endorsement endorsement : found.endorsements()) {
            Identity endorser = endorser(found, endorsement, policy);
            if (!seen.add(endorsement.getEndorser())) {
                throw new RefusedToSignException("endorsements", "each endorser once", endorser.mspId() + " twice");
            }
            organisations.add(endorser.mspId());
        }
        if (!intent.endorsers().isEmpty()) {
            Refusal.unlessSame("endorsing organisations", new TreeSet<>(intent.endorsers()), organisations);
        } else if (organisations.size() < policy.minimum()) {
            throw new RefusedToSignException(
                    "endorsing organisations", "at least " + policy.minimum(), organisations.toString());
        }
        return List.copyOf(organisations);
    }

    private static Identity endorser(DecodedTransaction found, Endorsement endorsement, EndorserPolicy policy)
            throws RefusedToSignException {
        try {
            Identity endorser = Endorsements.verify(found.responsePayload(), endorsement, policy.members());
            if (endorser.role().filter(NodeRole.PEER::equals).isEmpty()) {
                throw new RefusedToSignException("endorser", "a peer of " + endorser.mspId(), "another role");
            }
            if (!endorser.isValidAt(found.header().timestamp())) {
                throw new RefusedToSignException(
                        "endorser", "a certificate of " + endorser.mspId() + " in its validity", "one outside it");
            }
            return endorser;
        } catch (InvalidIdentityException | InvalidSignatureException e) {
            throw new RefusedToSignException(
                    "endorsement", "a signature of a pinned organisation's peer", String.valueOf(e.getMessage()));
        }
    }
}
