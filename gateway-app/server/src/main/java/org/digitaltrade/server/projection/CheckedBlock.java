package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.ledger.StoppedException;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.digitaltrade.wire.block.ChannelConfig;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A block that follows the last one and whose data is what its header says.
 *
 * @param headerHash what the next block must name as its predecessor
 * @param members the organisations of the channel, if this block configures it
 */
record CheckedBlock(
        long number,
        ByteString headerHash,
        ByteString previousHash,
        ByteString dataHash,
        List<BlockTransaction> transactions,
        Optional<Set<String>> members) {

    /** @throws StoppedException BLOCK_INVALID or DIFFERENT_PAST */
    static CheckedBlock of(Block block, BlockPosition position) {
        long number = block.getHeader().getNumber();
        if (number != position.next()) {
            throw new StoppedException(
                    Code.BLOCK_INVALID, "block " + number + " came where " + position.next() + " was due");
        }
        if (!block.getHeader().getPreviousHash().equals(position.headerHash())) {
            throw new StoppedException(
                    Code.DIFFERENT_PAST,
                    "block " + number + " doesn't follow the block " + (number - 1) + " projected before");
        }
        try {
            return read(block);
        } catch (MalformedBytesException e) {
            throw new StoppedException(Code.BLOCK_INVALID, "block " + number + ": " + e.getMessage(), e);
        }
    }

    private static CheckedBlock read(Block block) {
        List<ByteString> envelopes = block.getData().getDataList();
        ByteString dataHash = block.getHeader().getDataHash();
        if (!BlockData.hash(envelopes).equals(dataHash)) {
            throw new MalformedBytesException("the data doesn't have the hash that the header states");
        }
        // Nobody has signed the configuration in block 0.
        if (block.getHeader().getNumber() > 0) {
            BlockData.checkCanonical(envelopes);
        }
        List<BlockTransaction> transactions = transactions(block);
        return new CheckedBlock(
                block.getHeader().getNumber(),
                BlockHeaders.hash(block.getHeader()),
                block.getHeader().getPreviousHash(),
                dataHash,
                transactions,
                configures(transactions)
                        ? Optional.of(ChannelConfig.parse(block)
                                .applicationOrganisations()
                                .keySet())
                        : Optional.empty());
    }

    private static boolean configures(List<BlockTransaction> transactions) {
        return transactions.size() == 1
                && transactions.get(0).isValid()
                && transactions.get(0).kind().equals(HeaderType.CONFIG.name());
    }

    private static List<BlockTransaction> transactions(Block block) {
        ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<ByteString> envelopes = block.getData().getDataList();
        if (codes.size() != envelopes.size()) {
            throw new MalformedBytesException(codes.size() + " validation codes for " + envelopes.size());
        }
        List<BlockTransaction> transactions = new ArrayList<>();
        for (int index = 0; index < envelopes.size(); index++) {
            TxValidationCode code = TxValidationCode.forNumber(codes.byteAt(index) & 0xff);
            if (code == null) {
                throw new MalformedBytesException("unknown validation code of transaction " + index);
            }
            transactions.add(BlockTransaction.read(index, envelopes.get(index), code));
        }
        return transactions;
    }
}
