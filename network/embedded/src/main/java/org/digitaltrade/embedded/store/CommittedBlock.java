package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** A validated block on its way into the tables. */
record CommittedBlock(Block block, ByteString headerHash, Map<String, TxLocation> newTransactions) {

    /**
     * Reads what the index needs.
     *
     * @param isKnown whether a transaction id is on the ledger already: then its first place stays
     * @throws IllegalArgumentException if the block hasn't one validation code for each transaction
     */
    static CommittedBlock of(Block block, Predicate<String> isKnown) {
        List<TxValidationCode> codes = codes(block);
        Map<String, TxLocation> transactions = new LinkedHashMap<>();
        for (int index = 0; index < codes.size(); index++) {
            TxLocation location = new TxLocation(block.getHeader().getNumber(), index, codes.get(index));
            StoredTransaction.idOf(block.getData().getData(index))
                    .filter(id -> !transactions.containsKey(id) && !isKnown.test(id))
                    .ifPresent(id -> transactions.put(id, location));
        }
        return new CommittedBlock(block, BlockHeaders.hash(block.getHeader()), transactions);
    }

    /** The validity filter of a block: one code for each transaction. */
    static List<TxValidationCode> codes(Block block) {
        List<ByteString> metadata = block.getMetadata().getMetadataList();
        ByteString filter = metadata.size() > BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE
                ? metadata.get(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE)
                : ByteString.EMPTY;
        if (filter.size() != block.getData().getDataCount()) {
            throw new IllegalArgumentException("block " + block.getHeader().getNumber() + " has "
                    + block.getData().getDataCount() + " transactions and " + filter.size() + " validation codes");
        }
        List<TxValidationCode> codes = new ArrayList<>();
        for (byte code : filter) {
            codes.add(TxValidationCode.forNumber(Byte.toUnsignedInt(code)));
        }
        return codes;
    }

    void putInto(WriteBatch batch, ChannelTables tables) throws RocksDBException {
        byte[] number = Encoding.number(block.getHeader().getNumber());
        batch.put(tables.family(Table.BLOCKS), number, block.toByteArray());
        batch.put(tables.family(Table.HASHES), headerHash.toByteArray(), number);
        for (Map.Entry<String, TxLocation> transaction : newTransactions.entrySet()) {
            batch.put(
                    tables.family(Table.TRANSACTIONS),
                    Encoding.text(transaction.getKey()),
                    Encoding.location(transaction.getValue()));
        }
    }

    List<TxStatus> statuses() {
        return newTransactions.entrySet().stream()
                .map(entry -> new TxStatus(
                        entry.getKey(),
                        entry.getValue().block(),
                        entry.getValue().code()))
                .toList();
    }
}
