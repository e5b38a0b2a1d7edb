package org.digitaltrade.embedded;

import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.order.Chain;

/**
 * A channel that orders and commits.
 *
 * @param channel for readers
 * @param chain orders and commits
 */
record RunningChannel(Channel channel, Chain chain) implements AutoCloseable {

    @Override
    public void close() {
        chain.close();
    }
}
