package org.digitaltrade.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.order.BlockGate;
import org.digitaltrade.embedded.order.CutBlock;

/**
 * The blocks of a channel, between the ordering service and the peers. They pass until {@link #hold} is called. A block that is held has
 * no number yet, so blocks may be released in any order.
 */
public final class Blocks {
    /** Longest wait for a block that a test expects. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<HeldBlock> held = new ArrayList<>();
    private boolean holding;

    Blocks() {}

    /** A block that waits. */
    public final class HeldBlock {
        private final CutBlock block;

        private HeldBlock(CutBlock block) {
            this.block = block;
        }

        /** The ids of its transactions. */
        public List<String> transactionIds() {
            return block.transactionIds();
        }

        /** Makes it the next block of the channel; when this returns, it is committed. */
        public void release() {
            leave();
            block.order();
        }

        /** Loses it: its transactions never come, unless they are submitted again. */
        public void drop() {
            leave();
            block.drop();
        }

        private void leave() {
            synchronized (Blocks.this) {
                held.remove(this);
            }
        }
    }

    /** Holds back every block from now on. Submitting succeeds; nothing is committed. */
    public synchronized void hold() {
        holding = true;
    }

    /** The blocks that wait, oldest first. */
    public synchronized List<HeldBlock> held() {
        return List.copyOf(held);
    }

    /**
     * Waits until at least so many blocks are held, and gives all.
     *
     * @throws AssertionError if they don't come in 30 seconds
     */
    public synchronized List<HeldBlock> awaitHeld(int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (held.size() < count) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("only " + held.size() + " of " + count + " blocks came");
            }
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        return List.copyOf(held);
    }

    /** Releases what waits, oldest first, and holds nothing back any more. */
    public synchronized void release() {
        for (HeldBlock block : held()) {
            block.release();
        }
        holding = false;
    }

    BlockGate gate() {
        return this::pass;
    }

    private synchronized void pass(CutBlock block) {
        if (holding) {
            held.add(new HeldBlock(block));
            notifyAll();
        } else {
            block.order();
        }
    }
}
