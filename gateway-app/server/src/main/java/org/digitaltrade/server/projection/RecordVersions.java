package org.digitaltrade.server.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.server.projection.Tables.Transaction;
import org.digitaltrade.server.projection.Tables.Version;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads records for the gateway's own work. What callers see goes through {@link RecordReader} instead. */
@Component
public final class RecordVersions {
    private final DSLContext sql;

    RecordVersions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A record's current version.
     *
     * @param block of the transaction that wrote it
     */
    public record Placed<R extends LedgerRecord>(R record, long block, String transactionId) {}

    /** How many blocks of the channel are projected. */
    public long height(String channel) {
        return Heights.of(sql, channel);
    }

    public <R extends LedgerRecord> Optional<R> current(String channel, RecordType type, String id, Class<R> as) {
        return sql.select(Version.JSON)
                .from(Tables.RECORD)
                .where(Version.CHANNEL.eq(channel))
                .and(Version.TYPE.eq(type.code()))
                .and(Version.KEY.eq(id))
                .and(Version.TO_BLOCK.isNull())
                .fetchOptional(Version.JSON)
                .map(json -> parse(type, json, as));
    }

    /** Current versions that were written in that block or later, oldest first. */
    public <R extends LedgerRecord> List<Placed<R>> changedSince(
            long block, String channel, RecordType type, Class<R> as) {
        return sql.select(Version.JSON, Version.FROM_BLOCK, Transaction.TX_ID)
                .from(Tables.RECORD)
                .join(Tables.TRANSACTION)
                .on(Transaction.CHANNEL.eq(Version.CHANNEL))
                .and(Transaction.BLOCK.eq(Version.FROM_BLOCK))
                .and(Transaction.TX_INDEX.eq(Version.FROM_TX))
                .where(Version.CHANNEL.eq(channel))
                .and(Version.TYPE.eq(type.code()))
                .and(Version.TO_BLOCK.isNull())
                .and(Version.FROM_BLOCK.ge(block))
                .orderBy(Version.FROM_BLOCK, Version.FROM_TX)
                .fetch(row -> new Placed<>(parse(type, row.value1(), as), row.value2(), row.value3()));
    }

    private static <R extends LedgerRecord> R parse(RecordType type, String json, Class<R> as) {
        return as.cast(LedgerTypes.parseRecord(type, json.getBytes(StandardCharsets.UTF_8)));
    }
}
