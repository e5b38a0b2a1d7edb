package org.digitaltrade.embedded.store;

import org.hyperledger.fabric.protos.common.Block;

/** Told of every block after it is durable, in order, on the committing thread: hand over, don't work here. */
@FunctionalInterface
public interface BlockListener {

    /** Takes a block, complete with its validity filter and commit hash. */
    void onBlock(Block block);
}
