package org.digitaltrade.wire.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.Set;
import org.digitaltrade.wire.Golden;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Recorded transactions and proposals of real Fabric, each with one thing changed. */
class ChangedTransactionTest {

    private static final MspManager MSPS = Golden.BFT.config().msps();

    private final ByteString payload = Golden.BFT.transactions().stream()
            .map(committed -> committed.envelope().getPayload())
            .filter(bytes ->
                    DecodedTransaction.parse(bytes).header().chaincode().equals("probe"))
            .findFirst()
            .orElseThrow();
    private final DecodedTransaction transaction = DecodedTransaction.parse(payload);
    private final Endorsement endorsement = transaction.endorsements().get(0);

    @Test
    void an_endorsement_is_not_over_another_answer() {
        ByteString other = transaction.responsePayload().concat(ByteString.copyFrom(new byte[] {0}));
        assertThrows(InvalidSignatureException.class, () -> Endorsements.verify(other, endorsement, MSPS));
    }

    @Test
    void an_endorsement_is_not_anothers() {
        Endorsement other = endorsement.toBuilder()
                .setEndorser(transaction.endorsements().get(1).getEndorser())
                .build();
        assertThrows(
                InvalidSignatureException.class, () -> Endorsements.verify(transaction.responsePayload(), other, MSPS));
    }

    @Test
    void an_endorser_of_another_network_is_unknown() {
        MspManager others = Golden.RAFT.config().msps();
        assertThrows(
                InvalidIdentityException.class,
                () -> Endorsements.verify(transaction.responsePayload(), endorsement, others));
    }

    @Test
    void no_byte_of_an_endorsement_can_be_changed() {
        byte[] signature = endorsement.getSignature().toByteArray();
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            Endorsement wrong = endorsement.toBuilder()
                    .setSignature(ByteString.copyFrom(changed))
                    .build();
            assertThrows(
                    InvalidSignatureException.class,
                    () -> Endorsements.verify(transaction.responsePayload(), wrong, MSPS),
                    "byte " + i);
        }
    }

    @Test
    void a_header_with_another_creator_has_not_its_own_id() {
        TransactionHeader header = transaction.header();
        assertNotEquals(header.transactionId(), TransactionIds.of(header.nonce(), endorsement.getEndorser()));
    }

    @Test
    void a_transaction_under_another_channel_does_not_answer_its_proposal() {
        assertFalse(DecodedTransaction.parse(withChannel("approval")).answersItsProposal());
    }

    @Test
    void a_transaction_of_two_actions_is_malformed() {
        Payload message = Messages.parse(Payload.parser(), payload, "payload");
        Transaction actions = Messages.parse(Transaction.parser(), message.getData(), "transaction");
        ByteString twice = message.toBuilder()
                .setData(actions.toBuilder()
                        .addActions(actions.getActions(0))
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        assertEquals("transaction of 2 actions", malformed(() -> DecodedTransaction.parse(twice)));
    }

    @Test
    void an_action_with_another_signature_header_is_malformed() {
        Payload message = Messages.parse(Payload.parser(), payload, "payload");
        Transaction actions = Messages.parse(Transaction.parser(), message.getData(), "transaction");
        ByteString other = message.toBuilder()
                .setData(actions.toBuilder()
                        .setActions(0, actions.getActions(0).toBuilder().setHeader(ByteString.EMPTY))
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        assertEquals(
                "action has another signature header than its envelope",
                malformed(() -> DecodedTransaction.parse(other)));
    }

    @Test
    void a_configuration_is_no_chaincode_transaction() {
        ByteString config = Messages.parse(
                        Envelope.parser(),
                        Golden.BFT.block("config.block").getData().getData(0),
                        "envelope")
                .getPayload();
        assertEquals("envelope of type CONFIG", malformed(() -> DecodedTransaction.parse(config)));
    }

    @Test
    void a_proposal_that_names_two_chaincodes_is_malformed() {
        Proposal proposal = recordedProposal();
        Header header = Messages.parse(Header.parser(), proposal.getHeader(), "header");
        ChannelHeader channel = Messages.parse(ChannelHeader.parser(), header.getChannelHeader(), "channel header");
        ByteString extension = ChaincodeHeaderExtension.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName("other"))
                .build()
                .toByteString();
        ByteString changed = proposal.toBuilder()
                .setHeader(header.toBuilder()
                        .setChannelHeader(channel.toBuilder()
                                .setExtension(extension)
                                .build()
                                .toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        assertEquals("header names chaincode other, payload probe", malformed(() -> DecodedProposal.parse(changed)));
    }

    @Test
    void transient_data_is_read_but_enters_no_hash() {
        Proposal proposal = recordedProposal();
        ByteString withSecret = proposal.toBuilder()
                .setPayload(
                        Messages.parse(ChaincodeProposalPayload.parser(), proposal.getPayload(), "proposal payload")
                                .toBuilder()
                                .putTransientMap("secret", ByteString.copyFromUtf8("value"))
                                .build()
                                .toByteString())
                .build()
                .toByteString();
        DecodedProposal plain = DecodedProposal.parse(proposal.toByteString());
        DecodedProposal secret = DecodedProposal.parse(withSecret);
        assertEquals(Set.of("secret"), secret.transientData().keySet());
        assertEquals(plain.hash(), secret.hash());
    }

    private ByteString withChannel(String name) {
        Payload message = Messages.parse(Payload.parser(), payload, "payload");
        ChannelHeader channel =
                Messages.parse(ChannelHeader.parser(), message.getHeader().getChannelHeader(), "channel header");
        return message.toBuilder()
                .setHeader(message.getHeader().toBuilder()
                        .setChannelHeader(
                                channel.toBuilder().setChannelId(name).build().toByteString()))
                .build()
                .toByteString();
    }

    private static Proposal recordedProposal() {
        ByteString signed = Golden.BFT.recordedCall();
        return Messages.parse(
                Proposal.parser(),
                Messages.parse(SignedProposal.parser(), signed, "signed proposal")
                        .getProposalBytes(),
                "proposal");
    }

    private static String malformed(Executable read) {
        return String.valueOf(assertThrows(MalformedBytesException.class, read).getMessage());
    }
}
