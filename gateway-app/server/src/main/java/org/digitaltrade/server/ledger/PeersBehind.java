package org.digitaltrade.server.ledger;

import java.util.Optional;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.LedgerException;

/** Compares what a peer has with what this gateway has projected, by asking it. */
final class PeersBehind implements Patience.Lag {
    private final Peers peers;
    private final OwnUser reader;
    private final Following following;

    PeersBehind(Peers peers, OwnUser reader, Following following) {
        this.peers = peers;
        this.reader = reader;
        this.following = following;
    }

    @Override
    public boolean isBehind(String mspId, String channel) {
        Optional<DirectTransport> peer = peers.of(mspId);
        if (peer.isEmpty()) {
            return false;
        }
        long projected = following.status().stream()
                .filter(status -> status.channel().equals(channel))
                .mapToLong(ChannelStatus::height)
                .findFirst()
                .orElse(0);
        try {
            return ChainHeight.ask(peer.get(), channel, reader) < projected;
        } catch (LedgerException e) {
            // Who can't be asked refused for another reason than its height, as far as anybody knows.
            return false;
        }
    }
}
