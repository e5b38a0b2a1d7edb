package org.digitaltrade.fabric;

import java.util.Locale;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;

/** What processes, their logs and their data folders are called. */
final class NodeNames {

    private NodeNames() {}

    static String peer(PeerOrganisation organisation) {
        return "peer-" + organisation.mspId().toLowerCase(Locale.ROOT);
    }

    static String orderer(OrdererOrganisation organisation) {
        return "orderer-" + organisation.mspId().toLowerCase(Locale.ROOT);
    }

    static String chaincode(PeerOrganisation organisation) {
        return "chaincode-" + organisation.mspId().toLowerCase(Locale.ROOT);
    }
}
