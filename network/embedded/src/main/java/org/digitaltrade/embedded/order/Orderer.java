package org.digitaltrade.embedded.order;

import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/** The ordering service of one channel. */
public interface Orderer {

    /**
     * Checks an envelope and queues it. Never blocks: a full queue answers {@code SERVICE_UNAVAILABLE}.
     *
     * @return {@code SUCCESS} once queued (not: committed), else status and info as a real orderer words them
     */
    BroadcastResponse broadcast(Envelope envelope);
}
