package org.digitaltrade.fabric;

/** How the ordering nodes agree. */
public enum Consensus {
    /** SmartBFT: four nodes, of which one may lie; every block carries a quorum's signatures. The reference. */
    BFT("BFT"),
    /** Raft: nodes may stop but not lie. The plain profile. */
    RAFT("etcdraft");

    private final String ordererType;

    Consensus(String ordererType) {
        this.ordererType = ordererType;
    }

    String ordererType() {
        return ordererType;
    }
}
