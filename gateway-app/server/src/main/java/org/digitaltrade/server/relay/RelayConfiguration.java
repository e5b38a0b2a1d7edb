package org.digitaltrade.server.relay;

import org.digitaltrade.domain.Agency;
import org.digitaltrade.server.ledger.Following;
import org.digitaltrade.server.ledger.OwnUsers;
import org.digitaltrade.server.projection.RecordVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay, put together; idle unless this gateway serves BJCAC and has its relay's identity. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {
    /** The user of BJCAC in whose name tokens are carried. */
    private static final String USER = "Relay";

    @Bean
    Relay relay(RecordVersions records, OwnUsers users, Following following) {
        Relay relay = new Relay(new RelayWork(records), users.transactionsOf(USER, Agency.BJCAC.mspId()));
        following.afterEachBlock(relay::wake);
        return relay;
    }
}
