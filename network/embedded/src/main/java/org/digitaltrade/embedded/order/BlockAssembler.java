package org.digitaltrade.embedded.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.List;
import org.digitaltrade.wire.block.BlockData;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** Makes the next block as a BFT ordering service delivers it. */
final class BlockAssembler {
    /** Fields of SmartBFT's {@code ViewMetadata}. There is one view, the first, whose leader never changes. */
    private static final int LATEST_SEQUENCE = 2;

    private static final int DECISIONS_IN_VIEW = 3;

    private final ConsenterQuorum consenters;

    BlockAssembler(ConsenterQuorum consenters) {
        this.consenters = consenters;
    }

    /**
     * The block after the last one, signed.
     *
     * @param lastConfig number of the configuration block in force
     */
    Block next(BlockchainInfo ledger, long lastConfig, List<ByteString> envelopes) {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(ledger.getHeight())
                .setPreviousHash(ledger.getCurrentBlockHash())
                .setDataHash(BlockData.hash(envelopes))
                .build();
        return Block.newBuilder()
                .setHeader(header)
                .setData(org.hyperledger.fabric.protos.common.BlockData.newBuilder()
                        .addAllData(envelopes))
                .setMetadata(metadata(header, lastConfig))
                .build();
    }

    /** Signatures, last configuration, and three slots that peers fill or nobody uses. */
    private BlockMetadata metadata(BlockHeader header, long lastConfig) {
        LastConfig reference = LastConfig.newBuilder().setIndex(lastConfig).build();
        ByteString value = OrdererBlockMetadata.newBuilder()
                .setLastConfig(reference)
                .setConsenterMetadata(viewMetadata(header.getNumber()))
                .build()
                .toByteString();
        Metadata signatures = Metadata.newBuilder()
                .setValue(value)
                .addAllSignatures(consenters.sign(value, header))
                .build();
        return BlockMetadata.newBuilder()
                .addMetadata(signatures.toByteString())
                .addMetadata(Metadata.newBuilder()
                        .setValue(reference.toByteString())
                        .build()
                        .toByteString())
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .build();
    }

    private static ByteString viewMetadata(long number) {
        UnknownFieldSet.Builder view = UnknownFieldSet.newBuilder().addField(LATEST_SEQUENCE, varint(number));
        if (number > 1) {
            view.addField(DECISIONS_IN_VIEW, varint(number - 1));
        }
        return view.build().toByteString();
    }

    private static Field varint(long number) {
        return Field.newBuilder().addVarint(number).build();
    }
}
