package org.digitaltrade.server.ledger;

import java.util.List;

/**
 * What this gateway follows.
 *
 * @param network the network's name
 * @param names the channels, in the order of the connection file
 * @param chaincode the chaincode definition that carries the ledger on each of them
 */
public record Channels(String network, List<String> names, String chaincode) {
    public Channels {
        names = List.copyOf(names);
    }
}
