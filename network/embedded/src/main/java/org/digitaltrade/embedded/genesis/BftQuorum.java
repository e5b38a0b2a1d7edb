package org.digitaltrade.embedded.genesis;

/** How many ordering nodes must sign a block. */
public final class BftQuorum {

    private BftQuorum() {}

    /** The smallest number of nodes of which any two sets share an honest one, if fewer than a third are not. */
    public static int size(int nodes) {
        int faulty = (nodes - 1) / 3;
        // Half of nodes + faulty + 1, rounded up.
        return (nodes + faulty + 2) / 2;
    }
}
