package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.transaction.ProposalHashes;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Puts proposal, answer and endorsements together. Header and input keep their bytes: hashes and signatures are over them. */
final class PreparedTransactions {

    private PreparedTransactions() {}

    /** An envelope without signature, for the client to sign. */
    static Envelope of(Target proposal, ByteString responsePayload, List<Endorsement> endorsements) {
        Header header = proposal.header();
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(ProposalHashes.withoutTransientData(proposal.payload()))
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(responsePayload)
                        .addAllEndorsements(endorsements))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(header.getSignatureHeader())
                        .setPayload(action.toByteString()))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(header)
                .setData(transaction.toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }
}
