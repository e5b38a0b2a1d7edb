package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What a peer adds to the metadata of a block: how it judged each transaction, and its commit hash. */
final class CommittedMetadata {
    /** Slots of a block's metadata. Empty ones are there too. */
    private static final int SLOTS = BlockMetadataIndex.COMMIT_HASH_VALUE + 1;

    private CommittedMetadata() {}

    static Block of(Block ordered, List<TxValidationCode> codes, ByteString commitHash) {
        ByteString hash = Metadata.newBuilder().setValue(commitHash).build().toByteString();
        return with(
                with(ordered, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, filter(codes)),
                BlockMetadataIndex.COMMIT_HASH_VALUE,
                hash);
    }

    /** For block 0, which has no commit hash. */
    static Block withFilter(Block genesis, List<TxValidationCode> codes) {
        return with(genesis, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, filter(codes));
    }

    /** One byte for each transaction. */
    static ByteString filter(List<TxValidationCode> codes) {
        byte[] filter = new byte[codes.size()];
        for (int i = 0; i < filter.length; i++) {
            filter[i] = (byte) codes.get(i).getNumber();
        }
        return ByteString.copyFrom(filter);
    }

    /** The commit hash of a committed block; empty in block 0. */
    static ByteString commitHash(Block committed) {
        ByteString slot = committed.getMetadata().getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE);
        return Messages.parse(Metadata.parser(), slot, "commit hash").getValue();
    }

    private static Block with(Block block, int slot, ByteString value) {
        List<ByteString> slots = new ArrayList<>(block.getMetadata().getMetadataList());
        while (slots.size() < SLOTS) {
            slots.add(ByteString.EMPTY);
        }
        slots.set(slot, value);
        return block.toBuilder()
                .setMetadata(BlockMetadata.newBuilder().addAllMetadata(slots))
                .build();
    }
}
