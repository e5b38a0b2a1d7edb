package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;

/** Checks stored blocks against one another: numbers, hash chain, data hashes, validity filters, and the index. */
final class LedgerCheck {
    /** Blocks looked at when opening. What a kill could have touched is among the last; more would slow the start. */
    private static final long NEWEST = 16;

    private final ChannelTables tables;

    LedgerCheck(ChannelTables tables) {
        this.tables = tables;
    }

    void newest(long height) {
        check(Math.max(0, height - NEWEST), height);
    }

    void all(long height) {
        check(0, height);
    }

    private void check(long from, long height) {
        ByteString previous = from == 0
                ? ByteString.EMPTY
                : BlockHeaders.hash(tables.requiredBlock(from - 1).getHeader());
        for (long number = from; number < height; number++) {
            previous = checkBlock(number, tables.requiredBlock(number), previous);
        }
    }

    /** Returns the hash that the next block must carry. */
    private ByteString checkBlock(long number, Block block, ByteString previous) {
        require(block.getHeader().getNumber() == number, number, "has another number");
        require(block.getHeader().getPreviousHash().equals(previous), number, "breaks the hash chain");
        require(
                BlockData.hash(block.getData().getDataList())
                        .equals(block.getHeader().getDataHash()),
                number,
                "has other transactions than its data hash says");
        checkIndex(number, block);
        return BlockHeaders.hash(block.getHeader());
    }

    private void checkIndex(long number, Block block) {
        ByteString hash = BlockHeaders.hash(block.getHeader());
        require(
                tables.get(Table.HASHES, hash.toByteArray())
                        .filter(found -> Encoding.number(found) == number)
                        .isPresent(),
                number,
                "is not in the index of hashes");
        require(
                CommittedBlock.of(block, id -> isIndexed(id, block))
                        .newTransactions()
                        .isEmpty(),
                number,
                "has a transaction that is not in the index");
    }

    /** Whether an id's first place is in this block with the code in its filter, or in an earlier block. */
    private boolean isIndexed(String id, Block block) {
        long number = block.getHeader().getNumber();
        return tables.get(Table.TRANSACTIONS, Encoding.text(id))
                .map(Encoding::location)
                .filter(place -> place.block() < number || isThisPlace(place, block))
                .isPresent();
    }

    private static boolean isThisPlace(TxLocation place, Block block) {
        return place.block() == block.getHeader().getNumber()
                && CommittedBlock.codes(block).get(place.index()) == place.code();
    }

    private void require(boolean holds, long number, String broken) {
        if (!holds) {
            throw new StoreException(
                    StoreException.Code.STORE_DAMAGED,
                    "channel " + tables.channel() + ": block " + number + " " + broken);
        }
    }
}
