package org.digitaltrade.server.projection;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;

/** The projection's database as the gateway opens it. */
final class TestDatabase implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final DSLContext sql;

    private TestDatabase(Path folder) throws SQLException {
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("projection") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setMaximumPoolSize(2);
        Flyway.configure().dataSource(pool).load().migrate();
        sql = new ProjectionConfiguration().sql(pool);
    }

    static TestDatabase in(Path folder) throws SQLException {
        return new TestDatabase(folder);
    }

    DSLContext sql() {
        return sql;
    }

    ChannelProjection projection(String channel) {
        return new ChannelProjection(channel, "ledger", new ProjectionStore(sql, channel));
    }

    @Override
    public void close() {
        pool.close();
    }
}
