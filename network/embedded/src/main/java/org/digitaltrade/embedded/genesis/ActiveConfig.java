package org.digitaltrade.embedded.genesis;

import java.util.function.Supplier;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.block.ChannelConfig;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** The configuration in force in a channel: that of its newest configuration block. */
public final class ActiveConfig implements Supplier<ChannelConfig> {
    private volatile ChannelConfig config;
    private volatile long block;

    private ActiveConfig(Block configBlock) {
        this.config = ChannelConfig.parse(configBlock);
        this.block = configBlock.getHeader().getNumber();
    }

    /** The configuration that a new channel begins with. */
    public static ActiveConfig ofGenesis(Block genesis) {
        return new ActiveConfig(genesis);
    }

    /** The configuration that the last block of a ledger names. */
    public static ActiveConfig of(Ledger ledger) {
        Block last = ledger.block(ledger.height() - 1).orElseThrow();
        return new ActiveConfig(ledger.block(lastConfigIndex(last)).orElseThrow());
    }

    private static long lastConfigIndex(Block block) {
        Metadata signatures = Messages.parse(
                Metadata.parser(),
                block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE),
                "signature metadata");
        return Messages.parse(OrdererBlockMetadata.parser(), signatures.getValue(), "orderer block metadata")
                .getLastConfig()
                .getIndex();
    }

    @Override
    public ChannelConfig get() {
        return config;
    }

    /** Number of the block that brought the configuration. */
    public long block() {
        return block;
    }

    /** Puts a committed configuration block in force. */
    public void apply(Block configBlock) {
        config = ChannelConfig.parse(configBlock);
        block = configBlock.getHeader().getNumber();
    }
}
