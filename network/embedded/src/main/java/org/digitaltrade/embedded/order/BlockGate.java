package org.digitaltrade.embedded.order;

/** Between the cutting of a block and its place on the ledger. Open on every network but those on which a test plays the orderer. */
@FunctionalInterface
public interface BlockGate {
    /** Blocks pass as they are cut. */
    BlockGate OPEN = CutBlock::order;

    /** Has a block, and may order it now, later, after others, or never. Called on the channel's own thread: must not wait. */
    void pass(CutBlock block);
}
