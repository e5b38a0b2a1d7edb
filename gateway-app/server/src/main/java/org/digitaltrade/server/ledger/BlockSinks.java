package org.digitaltrade.server.ledger;

import java.util.List;

/** One sink for each channel that is followed: the projection. */
public interface BlockSinks {

    List<BlockSink> all();
}
