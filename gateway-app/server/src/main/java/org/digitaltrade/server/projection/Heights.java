package org.digitaltrade.server.projection;

import org.digitaltrade.server.projection.Tables.Position;
import org.jooq.DSLContext;

/** How many blocks of a channel the tables hold. What is read at a height stays the same however far it rises. */
final class Heights {

    private Heights() {}

    static long of(DSLContext sql, String channel) {
        return sql.select(Position.BLOCK)
                .from(Tables.POSITION)
                .where(Position.CHANNEL.eq(channel))
                .fetchOptional(Position.BLOCK)
                .map(block -> block + 1)
                .orElse(0L);
    }
}
