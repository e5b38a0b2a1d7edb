package org.digitaltrade.topology;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An organisation with a peer.
 *
 * @param port of the peer; on real Fabric also the next two
 */
public record PeerOrganisation(String mspId, Kind kind, LocalisedName name, int port, List<User> users) {

    /** What the organisation is in the trade that the ledger records. */
    public enum Kind {
        /** Supervises. */
        AGENCY,
        /** Pilot zone, whose enterprises are its clients. */
        ZONE,
        /** Represents enterprises abroad. */
        PARTNER
    }

    /**
     * A user made at the first start.
     *
     * @param attributes written into the certificate, in order of names
     */
    public record User(String name, Unit unit, Map<String, String> attributes) {}

    public PeerOrganisation {
        users = List.copyOf(users);
    }

    /** Name of the peer in its TLS certificate. */
    public String peerHost() {
        return "peer0." + mspId.toLowerCase(Locale.ROOT);
    }

    /** Where the peer listens for chaincode on real Fabric. */
    public int chaincodePort() {
        return port + 1;
    }

    /** Where the peer answers health checks and metrics on real Fabric. */
    public int operationsPort() {
        return port + 2;
    }
}
