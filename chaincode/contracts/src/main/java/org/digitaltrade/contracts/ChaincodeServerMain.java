package org.digitaltrade.contracts;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.shim.NettyChaincodeServer;

/**
 * Serves the chaincode to one peer of a real Fabric network, as an external service with mutual TLS. It is told by
 * environment variables, all required:
 *
 * <table>
 *   <caption>Environment</caption>
 *   <tr><td>{@value ServerSettings#ID}</td><td>the package id that the peer calculated</td></tr>
 *   <tr><td>{@value ServerSettings#ADDRESS}</td><td>host:port to listen on</td></tr>
 *   <tr><td>{@value ServerSettings#TLS_KEY_FILE}</td><td>PEM file: the server's private key</td></tr>
 *   <tr><td>{@value ServerSettings#TLS_CERT_FILE}</td><td>PEM file: the server's certificate chain</td></tr>
 *   <tr><td>{@value ServerSettings#CLIENT_ROOTS_FILE}</td><td>PEM file: who may have issued the peer's client certificate</td></tr>
 * </table>
 */
public final class ChaincodeServerMain {
    /**
     * Below WARNING the shim writes whole messages, arguments included. Held here, because the platform forgets the level of
     * a logger that nobody holds.
     */
    private static final List<Logger> SHIM_LOGGERS = List.of(
            Logger.getLogger("org.hyperledger"),
            Logger.getLogger("org.hyperledger.fabric"),
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.shim.impl"));

    private static final Logger LOG = Logger.getLogger(ChaincodeServerMain.class.getName());
    private static final int USAGE = 2;

    private ChaincodeServerMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        SHIM_LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            ServerSettings settings = ServerSettings.of(System.getenv());
            LOG.info(() -> settings.chaincodeId() + " listens on " + settings.address());
            server(settings).start();
        } catch (IllegalArgumentException e) {
            LOG.severe(e.getMessage());
            System.exit(USAGE);
        }
    }

    /** A server that isn't started yet. */
    static NettyChaincodeServer server(ServerSettings settings) throws IOException {
        return new NettyChaincodeServer(Ledger.named(settings.chaincodeId()), settings.properties());
    }
}
