package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.server.projection.Change.NewVersion;
import org.digitaltrade.server.projection.Tables.Block;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.projection.Tables.Member;
import org.digitaltrade.server.projection.Tables.Party;
import org.digitaltrade.server.projection.Tables.Position;
import org.digitaltrade.server.projection.Tables.Transaction;
import org.digitaltrade.server.projection.Tables.Version;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** The statements that one block comes to, sent in one batch. */
final class BlockRows {
    private final String channel;
    private final long number;
    private final List<Query> statements = new ArrayList<>();

    BlockRows(String channel, long number) {
        this.channel = channel;
        this.number = number;
    }

    void block(CheckedBlock block) {
        statements.add(DSL.insertInto(
                        Tables.BLOCK,
                        Block.CHANNEL,
                        Block.NUMBER,
                        Block.HEADER_HASH,
                        Block.PREVIOUS_HASH,
                        Block.DATA_HASH,
                        Block.TRANSACTIONS)
                .values(
                        channel,
                        number,
                        hex(block.headerHash()),
                        hex(block.previousHash()),
                        hex(block.dataHash()),
                        block.transactions().size()));
    }

    void transaction(BlockTransaction transaction) {
        statements.add(DSL.insertInto(Tables.TRANSACTION)
                .set(Transaction.CHANNEL, channel)
                .set(Transaction.BLOCK, number)
                .set(Transaction.TX_INDEX, transaction.index())
                .set(Transaction.TX_ID, transaction.transactionId().orElse(""))
                .set(Transaction.KIND, transaction.kind())
                .set(Transaction.CODE, transaction.code().name())
                .set(Transaction.CREATOR_MSP, transaction.creatorMsp())
                .set(
                        Transaction.CREATOR_PARTY,
                        transaction.creatorParty().map(PartyId::value).orElse(null))
                .set(Transaction.CHAINCODE, transaction.chaincode())
                .set(Transaction.CALLED, transaction.called())
                .set(Transaction.TX_TIME, transaction.time().toString()));
    }

    void event(BlockTransaction transaction, int index, LedgerEvent<?> event) {
        LedgerKey key = new LedgerKey(event.recordType(), event.keyParts());
        statements.add(DSL.insertInto(Tables.EVENT)
                .set(Event.CHANNEL, channel)
                .set(Event.BLOCK, number)
                .set(Event.TX_INDEX, transaction.index())
                .set(Event.EVENT_INDEX, index)
                .set(Event.TX_ID, transaction.transactionId().orElseThrow())
                .set(Event.TYPE, key.type().code())
                .set(Event.KEY, key.id())
                .set(Event.NAME, event.getClass().getSimpleName())
                .set(Event.JSON, Json.write(EventEnvelope.toJson(event))));
    }

    void version(int transactionIndex, NewVersion version) {
        LedgerKey key = version.key();
        if (version.before().isPresent()) {
            statements.add(DSL.update(Tables.RECORD)
                    .set(Version.TO_BLOCK, number)
                    .where(Version.CHANNEL.eq(channel))
                    .and(Version.TYPE.eq(key.type().code()))
                    .and(Version.KEY.eq(key.id()))
                    .and(Version.TO_BLOCK.isNull()));
        }
        statements.add(DSL.insertInto(Tables.RECORD)
                .set(Version.CHANNEL, channel)
                .set(Version.TYPE, key.type().code())
                .set(Version.KEY, key.id())
                .set(Version.FROM_BLOCK, number)
                .set(Version.FROM_TX, transactionIndex)
                .set(Version.ZONE, version.after().zone().map(Enum::name).orElse(null))
                .set(Version.SHA256, version.sha256())
                .set(Version.JSON, version.json()));
        parties(version);
    }

    void members(Set<String> organisations) {
        statements.add(DSL.deleteFrom(Tables.CHANNEL_MEMBER).where(Member.CHANNEL.eq(channel)));
        organisations.forEach(mspId -> statements.add(DSL.insertInto(Tables.CHANNEL_MEMBER)
                .set(Member.CHANNEL, channel)
                .set(Member.MSP_ID, mspId)));
    }

    void position(CheckedBlock block) {
        statements.add(
                number == 0
                        ? DSL.insertInto(Tables.POSITION)
                                .set(Position.CHANNEL, channel)
                                .set(Position.BLOCK, number)
                                .set(Position.HEADER_HASH, hex(block.headerHash()))
                        : DSL.update(Tables.POSITION)
                                .set(Position.BLOCK, number)
                                .set(Position.HEADER_HASH, hex(block.headerHash()))
                                .where(Position.CHANNEL.eq(channel)));
    }

    void write(DSLContext sql) {
        sql.batch(statements).execute();
    }

    private void parties(NewVersion version) {
        LedgerKey key = version.key();
        version.partiesRemoved()
                .forEach(party -> statements.add(DSL.deleteFrom(Tables.RECORD_PARTY)
                        .where(Party.CHANNEL.eq(channel))
                        .and(Party.TYPE.eq(key.type().code()))
                        .and(Party.KEY.eq(key.id()))
                        .and(Party.PARTY.eq(party.value()))));
        version.partiesAdded()
                .forEach(party -> statements.add(DSL.insertInto(Tables.RECORD_PARTY)
                        .set(Party.CHANNEL, channel)
                        .set(Party.TYPE, key.type().code())
                        .set(Party.KEY, key.id())
                        .set(Party.PARTY, party.value())));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
