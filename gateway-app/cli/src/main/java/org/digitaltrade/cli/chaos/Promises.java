package org.digitaltrade.cli.chaos;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * What a network has told its clients: which transactions are committed, and which blocks there are. What it says later must agree.
 * Any number of threads.
 */
final class Promises {
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final SortedMap<Long, Seen> blocks = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final AtomicLong checkedTransactions = new AtomicLong();

    /**
     * A block as it was delivered.
     *
     * @param hash of its header, which commits to number, data and the block before
     * @param filter how its transactions were judged
     * @param ids its transactions in order; empty for one that has none
     */
    private record Seen(ByteString hash, ByteString previous, ByteString filter, List<String> ids) {}

    /** A client was told that a transaction is committed in that block. */
    void committed(String transactionId, long block) {
        committed.put(transactionId, block);
    }

    /** A client was given a block: it must fit what was said before. */
    synchronized void delivered(Block block) {
        long number = block.getHeader().getNumber();
        Seen seen = seen(block);
        Seen before = blocks.putIfAbsent(number, seen);
        if (before != null && !before.equals(seen)) {
            broken.add("block " + number + " is another one than before");
        }
        Seen previous = blocks.get(number - 1);
        if (previous != null && !previous.hash().equals(seen.previous())) {
            broken.add("block " + number + " breaks the hash chain");
        }
        if (!BlockData.hash(block.getData().getDataList())
                .equals(block.getHeader().getDataHash())) {
            broken.add("block " + number + " has other transactions than its header says");
        }
        if (seen.filter().size() != seen.ids().size()) {
            broken.add("block " + number + " is half there");
        }
    }

    private static Seen seen(Block block) {
        List<String> ids =
                block.getData().getDataList().stream().map(Promises::id).toList();
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        return new Seen(BlockHeaders.hash(block.getHeader()), block.getHeader().getPreviousHash(), filter, ids);
    }

    private static String id(ByteString envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
        } catch (InvalidProtocolBufferException e) {
            return "";
        }
    }

    /** All blocks were delivered once more: whatever was promised must be among them, at its place, once. */
    synchronized void settle() {
        Map<String, Long> valid = new TreeMap<>();
        blocks.forEach((number, block) -> {
            for (int index = 0;
                    index < Math.min(block.ids().size(), block.filter().size());
                    index++) {
                boolean isValid = block.filter().byteAt(index) == TxValidationCode.VALID_VALUE;
                String id = block.ids().get(index);
                if (isValid && !id.isEmpty()) {
                    Optional.ofNullable(valid.put(id, number))
                            .ifPresent(first -> broken.add(id + " is valid in block " + first + " and in " + number));
                }
            }
        });
        checkedTransactions.set(valid.size());
        committed.forEach((id, number) -> {
            Long found = valid.get(id);
            if (found == null) {
                broken.add(id + " was committed in block " + number + " and is lost");
            } else if (!found.equals(number)) {
                broken.add(id + " was committed in block " + number + " and is in block " + found);
            }
        });
    }

    /** Notes another kind of damage. */
    synchronized void broken(String what) {
        broken.add(what);
    }

    /** Everything that was found wrong. */
    synchronized List<String> brokenOnes() {
        return List.copyOf(broken);
    }

    /** Number of transactions that clients were told are committed. */
    long acknowledged() {
        return committed.size();
    }

    /** Valid transactions on the ledger when it was last settled. */
    long transactions() {
        return checkedTransactions.get();
    }

    /** The block that comes next: those before it have been delivered. */
    synchronized long height() {
        return blocks.isEmpty() ? 0 : blocks.lastKey() + 1;
    }
}
