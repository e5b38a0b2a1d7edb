package org.digitaltrade.server.ledger;

import java.util.List;
import org.hyperledger.fabric.protos.common.Block;

/** Takes the blocks of one channel in order: the projection. */
public interface BlockSink {

    String channel();

    /** The number of the block that it needs next. */
    long next();

    /**
     * Takes that block for good before it returns.
     *
     * @return the outcomes of the transactions in it
     * @throws StoppedException if it takes no further block, this one included
     */
    List<Outcome> accept(Block block);
}
