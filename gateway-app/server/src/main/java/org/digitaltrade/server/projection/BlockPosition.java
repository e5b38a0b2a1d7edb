package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;

/**
 * How far a channel has got.
 *
 * @param next the number of the block that is due: the height
 * @param headerHash of the block before it; empty before block 0
 */
record BlockPosition(long next, ByteString headerHash) {
    static final BlockPosition START = new BlockPosition(0, ByteString.EMPTY);
}
