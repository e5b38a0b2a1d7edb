package org.digitaltrade.server.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.digitaltrade.server.ledger.BlockSink;
import org.digitaltrade.server.ledger.BlockSinks;
import org.digitaltrade.server.ledger.Channels;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection, put together. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    DSLContext sql(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SQLDialect dialect = JDBCUtils.dialect(connection);
            // The migrations' names are unquoted, so that each database folds them its own way.
            return DSL.using(database, dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER));
        }
    }

    @Bean
    BlockSinks blockSinks(Channels channels, DSLContext sql) {
        List<BlockSink> projections = channels.names().stream()
                .<BlockSink>map(channel ->
                        new ChannelProjection(channel, channels.chaincode(), new ProjectionStore(sql, channel)))
                .toList();
        return () -> projections;
    }
}
