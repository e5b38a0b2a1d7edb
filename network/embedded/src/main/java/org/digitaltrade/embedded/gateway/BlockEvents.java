package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The chaincode events of a block. */
final class BlockEvents {

    private BlockEvents() {}

    /** Events of the valid transactions, in block order. */
    static List<ChaincodeEvent> of(Block block) {
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<ChaincodeEvent> events = new ArrayList<>();
        for (int index = 0; index < block.getData().getDataCount(); index++) {
            if (index < filter.size() && filter.byteAt(index) == TxValidationCode.VALID_VALUE) {
                addEvent(block.getData().getData(index), events);
            }
        }
        return events;
    }

    private static void addEvent(ByteString transaction, List<ChaincodeEvent> events) {
        Envelope envelope = Messages.parse(Envelope.parser(), transaction, "envelope");
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload(), "payload");
        if (TransactionHeader.of(payload.getHeader()).type() == HeaderType.ENDORSER_TRANSACTION) {
            DecodedTransaction.parse(envelope)
                    .result()
                    .event()
                    .filter(BlockEvents::isComplete)
                    .ifPresent(events::add);
        }
    }

    private static boolean isComplete(ChaincodeEvent event) {
        return !event.getChaincodeId().isEmpty()
                && !event.getEventName().isEmpty()
                && !event.getTxId().isEmpty();
    }
}
