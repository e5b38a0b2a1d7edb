package org.digitaltrade.server.ledger;

import java.time.Clock;
import org.digitaltrade.server.identity.CallerChecks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the network, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    Network network(LedgerSettings settings) {
        return Network.read(settings);
    }

    @Bean
    Peers peers(Network network) {
        return network.connect();
    }

    @Bean
    Channels channels(Network network) {
        return new Channels(network.name(), network.channels(), network.chaincode());
    }

    @Bean
    CallerChecks callerChecks(Network network, LedgerSettings settings, Clock clock) {
        return new CallerChecks(network.organisations(), settings.served(), clock);
    }

    @Bean
    OwnUsers ownUsers(Network network, Peers peers, LedgerSettings settings) {
        return new OwnUsers(network, peers, settings.data());
    }

    @Bean
    OpenTransactions openTransactions() {
        return new OpenTransactions();
    }

    @Bean
    Transactions transactions(
            CallerChecks callers,
            Network network,
            Peers peers,
            OpenTransactions open,
            Outcomes outcomes,
            Following following) {
        Patience patience = new Patience(new PeersBehind(peers, network.reader(), following), Patience::pause);
        return new Transactions(callers, new SignedMessages(callers, network), peers, open, outcomes, patience);
    }

    @Bean
    Following following(BlockSinks sinks, Network network, Peers peers, OpenTransactions open, Clock clock) {
        return new Following(sinks.all(), peers, network.reader(), open, clock);
    }
}
