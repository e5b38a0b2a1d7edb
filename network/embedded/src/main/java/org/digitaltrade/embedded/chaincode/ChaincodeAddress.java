package org.digitaltrade.embedded.chaincode;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a chaincode that runs in a process of its own listens: what {@code connection.json} says in a package of chaincode as a
 * service.
 *
 * @param endpoint {@code host:port}
 * @param dialTimeout how long a connection may take
 * @param tls absent for a plain connection
 */
public record ChaincodeAddress(String endpoint, Duration dialTimeout, Optional<Tls> tls) {
    /** What Fabric takes if the package says nothing. */
    public static final Duration DIAL_TIMEOUT = Duration.ofSeconds(3);

    /**
     * How the connection is protected.
     *
     * @param rootCertificates PEM of the authorities that may have issued the chaincode's certificate
     * @param serverName the name in that certificate, where it isn't the endpoint's host
     * @param client what the network shows of itself if the chaincode asks for it
     */
    public record Tls(String rootCertificates, Optional<String> serverName, Optional<ClientIdentity> client) {}

    /** Certificate and key in PEM. The key stays out of logs. */
    public record ClientIdentity(String certificate, String privateKey) {
        @Override
        public String toString() {
            return "ClientIdentity[]";
        }
    }

    /** Without TLS. */
    public static ChaincodeAddress plain(String endpoint) {
        return new ChaincodeAddress(endpoint, DIAL_TIMEOUT, Optional.empty());
    }

    /** With TLS. */
    public ChaincodeAddress withTls(Tls protection) {
        return new ChaincodeAddress(endpoint, dialTimeout, Optional.of(protection));
    }
}
