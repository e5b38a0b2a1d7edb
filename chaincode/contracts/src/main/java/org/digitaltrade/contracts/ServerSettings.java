package org.digitaltrade.contracts;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;

/**
 * How one peer reaches this chaincode. A server serves one peer: the shim keeps the state of a connection in the chaincode
 * object, so a second peer would break the first one's calls.
 *
 * @param chaincodeId the package id under which the peer knows the chaincode
 * @param address where to listen
 * @param tlsKeyFile the server's private key, PEM (PKCS#8)
 * @param tlsCertificateFile the server's certificate chain, PEM
 * @param clientRootsFile the authorities whose certificates a peer may show, PEM; one must be shown
 */
record ServerSettings(
        String chaincodeId,
        InetSocketAddress address,
        String tlsKeyFile,
        String tlsCertificateFile,
        String clientRootsFile) {
    static final String ID = "CHAINCODE_ID";
    static final String ADDRESS = "CHAINCODE_SERVER_ADDRESS";
    static final String TLS_KEY_FILE = "CHAINCODE_TLS_KEY_FILE";
    static final String TLS_CERT_FILE = "CHAINCODE_TLS_CERT_FILE";
    static final String CLIENT_ROOTS_FILE = "CHAINCODE_TLS_CLIENT_ROOTCERT_FILE";

    /** The shim's default of 5 seconds would have the peer reconnect for ever. */
    private static final int NEVER = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException naming the variable that is missing or wrong */
    static ServerSettings of(Map<String, String> environment) {
        return new ServerSettings(
                required(environment, ID),
                address(required(environment, ADDRESS)),
                required(environment, TLS_KEY_FILE),
                required(environment, TLS_CERT_FILE),
                required(environment, CLIENT_ROOTS_FILE));
    }

    /** With mutual TLS, which the shim's own environment variables can't ask for. */
    ChaincodeServerProperties properties() {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(address);
        properties.setTlsEnabled(true);
        properties.setKeyFile(tlsKeyFile);
        properties.setKeyCertChainFile(tlsCertificateFile);
        properties.setTrustCertCollectionFile(clientRootsFile);
        properties.setMaxConnectionAgeSeconds(NEVER);
        return properties;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " isn't set");
        }
        return value;
    }

    private static InetSocketAddress address(String hostAndPort) {
        try {
            URI uri = new URI("chaincode://" + hostAndPort);
            if (uri.getHost() != null && uri.getPort() >= 0) {
                return new InetSocketAddress(uri.getHost(), uri.getPort());
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(ADDRESS + " isn't host:port", e);
        }
        throw new IllegalArgumentException(ADDRESS + " isn't host:port");
    }
}
