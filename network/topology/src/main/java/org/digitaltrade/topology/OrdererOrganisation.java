package org.digitaltrade.topology;

import java.util.Locale;

/**
 * An organisation with an ordering node.
 *
 * @param operator peer organisation that runs it
 * @param consenter number under which its block signatures name it
 * @param port of the node; on real Fabric also the next two
 */
public record OrdererOrganisation(String mspId, String operator, LocalisedName name, int consenter, int port) {

    /** Name of the node in its TLS certificate. */
    public String ordererHost() {
        return "orderer." + mspId.toLowerCase(Locale.ROOT);
    }

    /** Where the node takes administrators' requests on real Fabric. */
    public int adminPort() {
        return port + 1;
    }

    /** Where the node answers health checks and metrics on real Fabric. */
    public int operationsPort() {
        return port + 2;
    }
}
