package org.digitaltrade.embedded.deliver;

import java.util.Optional;
import java.util.OptionalLong;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekPosition;

/**
 * Which blocks a seek asks for. Numbers are unsigned: clients write "for ever" as different large numbers.
 *
 * @param start the first block; may be the one that comes next
 * @param stop the last block
 */
record BlockRange(long start, long stop) {

    /** The first block of a seek; empty if it lies beyond the next one, or the position is of no known kind. */
    static OptionalLong start(SeekPosition position, long height) {
        return switch (position.getTypeCase()) {
            case OLDEST -> OptionalLong.of(0);
            case NEWEST -> OptionalLong.of(height - 1);
            case SPECIFIED ->
                Long.compareUnsigned(position.getSpecified().getNumber(), height) > 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(position.getSpecified().getNumber());
            case NEXT_COMMIT -> OptionalLong.of(height);
            case TYPE_NOT_SET -> OptionalLong.empty();
        };
    }

    /** The blocks of a seek from its first; empty if it would end before it begins. */
    static Optional<BlockRange> from(long start, SeekInfo seek, long height) {
        SeekPosition stop = seek.getStop();
        return switch (stop.getTypeCase()) {
            case OLDEST -> Optional.of(new BlockRange(start, start));
            case NEWEST -> Optional.of(new BlockRange(start, seek.getStart().equals(stop) ? start : height - 1));
            case SPECIFIED ->
                Optional.of(new BlockRange(start, stop.getSpecified().getNumber()))
                        .filter(range -> Long.compareUnsigned(range.stop(), range.start()) >= 0);
            // As on a real peer, any other end counts as block 0.
            case NEXT_COMMIT, TYPE_NOT_SET -> Optional.of(new BlockRange(start, 0));
        };
    }
}
