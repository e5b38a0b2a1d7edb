package org.digitaltrade.embedded.deliver;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredChaincodeAction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.FilteredTransactionActions;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What is left of a block without its contents. */
final class FilteredBlocks {

    private FilteredBlocks() {}

    /**
     * The filtered form, valid and invalid transactions alike.
     *
     * @throws MalformedBytesException if a transaction can't be read
     */
    static FilteredBlock of(Block block) {
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        FilteredBlock.Builder filtered =
                FilteredBlock.newBuilder().setNumber(block.getHeader().getNumber());
        for (int index = 0; index < block.getData().getDataCount(); index++) {
            add(filtered, block.getData().getData(index), Byte.toUnsignedInt(filter.byteAt(index)));
        }
        return filtered.build();
    }

    private static void add(FilteredBlock.Builder filtered, ByteString bytes, int code) {
        Envelope envelope = Messages.parse(Envelope.parser(), bytes, "envelope");
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload(), "payload");
        if (payload.hasHeader()) {
            ChannelHeader header =
                    Messages.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "channel header");
            FilteredTransaction.Builder transaction = FilteredTransaction.newBuilder()
                    .setTxid(header.getTxId())
                    .setTypeValue(header.getType())
                    .setTxValidationCode(TxValidationCode.forNumber(code));
            if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                transaction.setTransactionActions(actions(payload.getData()));
            }
            filtered.setChannelId(header.getChannelId()).addFilteredTransactions(transaction);
        }
    }

    private static FilteredTransactionActions actions(ByteString data) {
        FilteredTransactionActions.Builder actions = FilteredTransactionActions.newBuilder();
        for (TransactionAction action :
                Messages.parse(Transaction.parser(), data, "transaction").getActionsList()) {
            ChaincodeEvent event = event(action);
            if (!event.getChaincodeId().isEmpty()) {
                actions.addChaincodeActions(
                        FilteredChaincodeAction.newBuilder().setChaincodeEvent(withoutPayload(event)));
            }
        }
        return actions.build();
    }

    private static ChaincodeEvent event(TransactionAction action) {
        ChaincodeActionPayload payload =
                Messages.parse(ChaincodeActionPayload.parser(), action.getPayload(), "chaincode action payload");
        ProposalResponsePayload response = Messages.parse(
                ProposalResponsePayload.parser(),
                payload.getAction().getProposalResponsePayload(),
                "proposal response payload");
        ChaincodeAction result = Messages.parse(ChaincodeAction.parser(), response.getExtension(), "chaincode action");
        return Messages.parse(ChaincodeEvent.parser(), result.getEvents(), "chaincode event");
    }

    private static ChaincodeEvent withoutPayload(ChaincodeEvent event) {
        return event.toBuilder().clearPayload().build();
    }
}
