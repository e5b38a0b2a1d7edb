package org.digitaltrade.server.identity;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sign-in, put together. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Challenges challenges(Clock clock) {
        return new Challenges(clock);
    }

    @Bean
    Sessions sessions(Clock clock) {
        return new Sessions(clock);
    }
}
