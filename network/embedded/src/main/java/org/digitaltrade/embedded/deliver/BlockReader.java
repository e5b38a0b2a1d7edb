package org.digitaltrade.embedded.deliver;

import java.time.Clock;
import java.util.Optional;
import org.digitaltrade.embedded.genesis.ConfigBlocks;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Subscription;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;

/** Reads the blocks of one seek, those that are there and those to come. One thread at a time. */
final class BlockReader implements AutoCloseable {
    private final Seek seek;
    private final Ledger ledger;
    private final Clock clock;
    private final Subscription newBlocks;
    private long next;
    private boolean stopRead;

    /** Begins at the seek's first block; {@code onNews} runs when a block has come. */
    BlockReader(Seek seek, Clock clock, Runnable onNews) {
        this.seek = seek;
        this.ledger = seek.channel().ledger();
        this.clock = clock;
        this.next = seek.range().start();
        this.newBlocks = ledger.onBlock(block -> onNews.run());
    }

    /** What it reads for. */
    Seek seek() {
        return seek;
    }

    /** How the seek ended, once it has. */
    Optional<Status> status() {
        if (stopRead) {
            return Optional.of(Status.SUCCESS);
        }
        if (clock.instant().isAfter(seek.expires())) {
            return Optional.of(Status.FORBIDDEN);
        }
        boolean waits = seek.info().getBehavior() == SeekInfo.SeekBehavior.BLOCK_UNTIL_READY;
        return waits || Long.compareUnsigned(next, ledger.height()) < 0
                ? Optional.empty()
                : Optional.of(Status.NOT_FOUND);
    }

    /** The next block, if it is there. */
    Optional<Block> next() {
        Optional<Block> block = ledger.block(next);
        if (block.isPresent()) {
            stopRead = next == seek.range().stop();
            next++;
        }
        return block.map(this::inContent);
    }

    private Block inContent(Block block) {
        boolean headerOnly = seek.info().getContentType() == SeekInfo.SeekContentType.HEADER_WITH_SIG;
        return headerOnly && !ConfigBlocks.isConfig(block)
                ? block.toBuilder().clearData().build()
                : block;
    }

    @Override
    public void close() {
        newBlocks.close();
    }
}
