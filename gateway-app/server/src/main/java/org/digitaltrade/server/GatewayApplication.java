package org.digitaltrade.server;

import java.time.Clock;
import org.digitaltrade.server.start.DataFolder;
import org.digitaltrade.server.start.ReadyFile;
import org.digitaltrade.server.start.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Starts the gateway. Arguments: {@code --dtl.connection=FILE} connection.json of the network, {@code --dtl.data=DIR}
 * where the projection is kept and {@code gateway.json} appears once the gateway is ready,
 * {@code --dtl.organisations=A,B} whom it serves, {@code --server.port=N}. It listens on the loopback address unless
 * {@code --server.address} says otherwise.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class GatewayApplication {

    public static void main(String[] args) {
        try {
            start(args).getBean(ReadyFile.class).appearWhenReady();
        } catch (RuntimeException e) {
            System.err.println(StartFailure.of(e).line());
            System.exit(1);
        }
    }

    /** Starts it in this JVM; it isn't ready yet, see {@link ReadyFile}. */
    public static ConfigurableApplicationContext start(String... args) {
        // jOOQ greets on first use otherwise.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.addInitializers(DataFolder::prepare);
        return application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
