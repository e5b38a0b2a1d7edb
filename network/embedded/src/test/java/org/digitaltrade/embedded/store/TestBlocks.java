package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.wire.block.BlockData;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;

/** Blocks of transactions that have an id and nothing else: all that the store looks at. */
final class TestBlocks {

    private TestBlocks() {}

    /** The next block of a ledger, with transactions of these ids, all valid. */
    static Block next(Ledger ledger, String... ids) {
        List<ByteString> envelopes = Stream.of(ids).map(TestBlocks::envelope).toList();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(ledger.height())
                        .setPreviousHash(ledger.info().getCurrentBlockHash())
                        .setDataHash(BlockData.hash(envelopes)))
                .setData(org.hyperledger.fabric.protos.common.BlockData.newBuilder()
                        .addAllData(envelopes))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(new byte[ids.length])))
                .build();
    }

    private static ByteString envelope(String id) {
        ByteString header = ChannelHeader.newBuilder().setTxId(id).build().toByteString();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .build()
                .toByteString();
        return Envelope.newBuilder().setPayload(payload).build().toByteString();
    }

    /** Commits the next block, in which transaction {@code i} writes key {@code i} with the block's number. */
    static Block commit(Ledger ledger, String... ids) {
        Block block = next(ledger, ids);
        StateBatch changes = new StateBatch();
        for (int i = 0; i < ids.length; i++) {
            put(
                    changes,
                    "key-" + i,
                    Long.toString(block.getHeader().getNumber()),
                    new Version(block.getHeader().getNumber(), i));
        }
        ledger.commit(block, changes);
        return block;
    }

    static void put(StateBatch changes, String key, String value, Version version) {
        changes.put(StateKey.of("ns", key), ByteString.copyFromUtf8(value), version, ByteString.EMPTY);
    }
}
