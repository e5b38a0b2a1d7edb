package org.digitaltrade.server.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.ledger.Outcome;
import org.digitaltrade.server.ledger.Outcomes;
import org.digitaltrade.server.projection.Tables.Block;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.projection.Tables.Transaction;
import org.digitaltrade.server.web.ProblemException;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads blocks and transactions, those without effect included. */
@Component
final class TransactionReader implements Outcomes {
    private final DSLContext sql;

    TransactionReader(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param code VALID, or why it has no effect
     * @param function what was called, such as {@code TradeContracts:offer}
     * @param txTime the creator's claim
     */
    public record TransactionView(
            int index,
            String transactionId,
            String kind,
            String code,
            String creatorMsp,
            Optional<String> creatorParty,
            String chaincode,
            String function,
            Instant txTime) {}

    /**
     * @param transactions how many there are in the block
     * @param visible those that the viewer may see
     */
    public record BlockView(
            String channel,
            long number,
            String headerHash,
            String previousHash,
            String dataHash,
            int transactions,
            List<TransactionView> visible) {}

    /** One event of a transaction, on one record. */
    public record EventView(int index, String type, List<String> key, String event, JsonObject data) {}

    public record TransactionDetails(String channel, long block, TransactionView transaction, List<EventView> events) {}

    @Override
    public Optional<Outcome> find(String transactionId) {
        return sql.select(Transaction.ALL)
                .from(Tables.TRANSACTION)
                .where(Transaction.TX_ID.eq(transactionId))
                .orderBy(Transaction.BLOCK, Transaction.TX_INDEX)
                .limit(1)
                .fetchOptional(row -> new Outcome(
                        row.get(Transaction.CHANNEL),
                        row.get(Transaction.TX_ID),
                        row.get(Transaction.BLOCK),
                        TxValidationCode.valueOf(row.get(Transaction.CODE))));
    }

    /**
     * A transaction with what it did to the records that the viewer may read.
     *
     * @throws ProblemException NOT_FOUND, also for what the viewer may not see
     */
    TransactionDetails details(Viewer viewer, String transactionId) {
        return sql.select(Transaction.ALL)
                .from(Tables.TRANSACTION)
                .where(Transaction.TX_ID.eq(transactionId))
                .and(Visibility.ofTransactions(viewer))
                .orderBy(Transaction.BLOCK, Transaction.TX_INDEX)
                .limit(1)
                .fetchOptional(row -> new TransactionDetails(
                        row.get(Transaction.CHANNEL), row.get(Transaction.BLOCK), view(row), events(viewer, row)))
                .orElseThrow(() -> new ProblemException(Code.NOT_FOUND, "no such transaction"));
    }

    private List<EventView> events(Viewer viewer, Record transaction) {
        return sql.select(Event.ALL)
                .from(Tables.EVENT)
                .join(Tables.RECORD)
                .on(Visibility.CURRENT_RECORD_OF_EVENT)
                .where(Event.CHANNEL.eq(transaction.get(Transaction.CHANNEL)))
                .and(Event.BLOCK.eq(transaction.get(Transaction.BLOCK)))
                .and(Event.TX_INDEX.eq(transaction.get(Transaction.TX_INDEX)))
                .and(Visibility.ofRecords(viewer))
                .orderBy(Event.EVENT_INDEX)
                .fetch(row -> new EventView(
                        row.get(Event.EVENT_INDEX),
                        row.get(Event.TYPE),
                        List.of(row.get(Event.KEY).split("~", -1)),
                        row.get(Event.NAME),
                        RecordReader.eventData(row.get(Event.JSON))));
    }

    /** @throws ProblemException NOT_FOUND, also for a channel that the viewer's organisation is no member of */
    BlockView block(Viewer viewer, String channel, long number) {
        return sql.select(Block.ALL)
                .from(Tables.BLOCK)
                .where(Block.CHANNEL.eq(channel))
                .and(Block.NUMBER.eq(number))
                .and(Visibility.onChannel(Block.CHANNEL, viewer))
                .fetchOptional(row -> new BlockView(
                        channel,
                        number,
                        row.get(Block.HEADER_HASH),
                        row.get(Block.PREVIOUS_HASH),
                        row.get(Block.DATA_HASH),
                        row.get(Block.TRANSACTIONS),
                        visible(viewer, channel, number)))
                .orElseThrow(() -> new ProblemException(Code.NOT_FOUND, "no such block"));
    }

    private List<TransactionView> visible(Viewer viewer, String channel, long number) {
        return sql.select(Transaction.ALL)
                .from(Tables.TRANSACTION)
                .where(Transaction.CHANNEL.eq(channel))
                .and(Transaction.BLOCK.eq(number))
                .and(Visibility.ofTransactions(viewer))
                .orderBy(Transaction.TX_INDEX)
                .fetch(TransactionReader::view);
    }

    private static TransactionView view(Record row) {
        return new TransactionView(
                row.get(Transaction.TX_INDEX),
                row.get(Transaction.TX_ID),
                row.get(Transaction.KIND),
                row.get(Transaction.CODE),
                row.get(Transaction.CREATOR_MSP),
                Optional.ofNullable(row.get(Transaction.CREATOR_PARTY)),
                row.get(Transaction.CHAINCODE),
                row.get(Transaction.CALLED),
                Instant.parse(row.get(Transaction.TX_TIME)));
    }
}
