package org.digitaltrade.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.fabric.Readiness.Node;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** Who listens where, once the network is up. */
record Nodes(Topology topology) {

    /** Every port of every node. */
    List<Node> all() {
        return Stream.of(orderers(), peers(), chaincode(), inside())
                .flatMap(List::stream)
                .toList();
    }

    /** Ports on which nobody outside a node's own organisation calls. */
    private List<Node> inside() {
        List<Node> nodes = new ArrayList<>();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            nodes.add(new Node(NodeNames.orderer(organisation), organisation.operationsPort()));
        }
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            nodes.add(new Node(NodeNames.peer(organisation), organisation.chaincodePort()));
            nodes.add(new Node(NodeNames.peer(organisation), organisation.operationsPort()));
        }
        return nodes;
    }

    List<Node> orderers() {
        List<Node> nodes = new ArrayList<>();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            nodes.add(new Node(NodeNames.orderer(organisation), organisation.port()));
            nodes.add(new Node(NodeNames.orderer(organisation), organisation.adminPort()));
        }
        return nodes;
    }

    List<Node> peers() {
        return topology.peerOrganisations().stream()
                .map(organisation -> new Node(NodeNames.peer(organisation), organisation.port()))
                .toList();
    }

    List<Node> chaincode() {
        return topology.peerOrganisations().stream()
                .map(organisation -> new Node(NodeNames.chaincode(organisation), ChaincodeServer.port(organisation)))
                .toList();
    }
}
