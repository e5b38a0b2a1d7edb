package org.digitaltrade.server.ledger;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Code;

/**
 * How a channel is being followed.
 *
 * @param height the number of blocks taken
 * @param knownHeight the greatest height that a peer has told; the difference is the lag
 * @param source whose peer the blocks come from, while there is a connection
 * @param lastBlockAt when the last block was taken by this process
 * @param unreachable why there is no connection, once one was tried; empty while there is
 * @param stopped why it is followed no further
 */
public record ChannelStatus(
        String channel,
        long height,
        long knownHeight,
        Optional<String> source,
        Optional<Instant> lastBlockAt,
        Optional<Stop> unreachable,
        Optional<Stop> stopped) {

    /** @param detail one sentence for the operator */
    public record Stop(Code code, String detail) {}

    static ChannelStatus start(String channel, long height) {
        return new ChannelStatus(
                channel, height, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    ChannelStatus connectedTo(String peer, long itsHeight) {
        long known = Math.max(knownHeight, itsHeight);
        return new ChannelStatus(channel, height, known, Optional.of(peer), lastBlockAt, Optional.empty(), stopped);
    }

    ChannelStatus unreachable(Stop reason) {
        return new ChannelStatus(
                channel, height, knownHeight, Optional.empty(), lastBlockAt, Optional.of(reason), stopped);
    }

    ChannelStatus at(long newHeight, Instant now) {
        long known = Math.max(knownHeight, newHeight);
        return new ChannelStatus(channel, newHeight, known, source, Optional.of(now), unreachable, stopped);
    }

    ChannelStatus stoppedBy(Stop reason) {
        return new ChannelStatus(
                channel, height, knownHeight, Optional.empty(), lastBlockAt, unreachable, Optional.of(reason));
    }

    /** What the operator has to know: why it is followed no further, else why there is no connection now. */
    public Optional<Stop> trouble() {
        return stopped.or(() -> unreachable);
    }

    public long lag() {
        return Math.max(0, knownHeight - height);
    }

    /** Whether it is followed, and nothing is missing that a peer had when it was last asked. */
    public boolean isLive() {
        return isCaughtUp() && source.isPresent();
    }

    /** Whether all that the peers had when they were last asked has been taken. */
    public boolean isCaughtUp() {
        return knownHeight > 0 && lag() == 0 && stopped.isEmpty();
    }
}
