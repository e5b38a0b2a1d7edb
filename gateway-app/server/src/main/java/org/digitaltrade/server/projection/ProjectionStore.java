package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.server.projection.Tables.Member;
import org.digitaltrade.server.projection.Tables.Position;
import org.digitaltrade.server.projection.Tables.Version;
import org.jooq.DSLContext;

/** Reads and writes what one channel's projection keeps. */
final class ProjectionStore {
    private final DSLContext sql;
    private final String channel;

    ProjectionStore(DSLContext sql, String channel) {
        this.sql = sql;
        this.channel = channel;
    }

    BlockPosition position() {
        return sql.select(Position.BLOCK, Position.HEADER_HASH)
                .from(Tables.POSITION)
                .where(Position.CHANNEL.eq(channel))
                .fetchOptional(row -> new BlockPosition(
                        row.value1() + 1, ByteString.copyFrom(HexFormat.of().parseHex(row.value2()))))
                .orElse(BlockPosition.START);
    }

    Optional<LedgerRecord> current(LedgerKey key) {
        return sql.select(Version.JSON)
                .from(Tables.RECORD)
                .where(Version.CHANNEL.eq(channel))
                .and(Version.TYPE.eq(key.type().code()))
                .and(Version.KEY.eq(key.id()))
                .and(Version.TO_BLOCK.isNull())
                .fetchOptional(Version.JSON)
                .map(json -> LedgerTypes.parseRecord(key.type(), json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a block's rows and the new position in one SQL transaction. */
    void write(CheckedBlock block, List<Change> changes) {
        sql.transaction(configuration -> {
            BlockRows rows = new BlockRows(channel, block.number());
            rows.block(block);
            changes.forEach(change -> add(rows, change));
            block.members().ifPresent(rows::members);
            rows.position(block);
            rows.write(configuration.dsl());
        });
    }

    private static void add(BlockRows rows, Change change) {
        rows.transaction(change.transaction());
        int index = 0;
        for (LedgerEvent<?> event : change.events()) {
            rows.event(change.transaction(), index++, event);
        }
        change.versions().forEach(version -> rows.version(change.transaction().index(), version));
    }

    /** Drops all rows of the channel, so that it is projected again from block 0. */
    void clear() {
        sql.transaction(configuration -> {
            DSLContext dsl = configuration.dsl();
            dsl.deleteFrom(Tables.EVENT).where(Tables.Event.CHANNEL.eq(channel)).execute();
            dsl.deleteFrom(Tables.RECORD_PARTY)
                    .where(Tables.Party.CHANNEL.eq(channel))
                    .execute();
            dsl.deleteFrom(Tables.RECORD).where(Version.CHANNEL.eq(channel)).execute();
            dsl.deleteFrom(Tables.TRANSACTION)
                    .where(Tables.Transaction.CHANNEL.eq(channel))
                    .execute();
            dsl.deleteFrom(Tables.BLOCK).where(Tables.Block.CHANNEL.eq(channel)).execute();
            dsl.deleteFrom(Tables.CHANNEL_MEMBER)
                    .where(Member.CHANNEL.eq(channel))
                    .execute();
            dsl.deleteFrom(Tables.POSITION).where(Position.CHANNEL.eq(channel)).execute();
        });
    }
}
