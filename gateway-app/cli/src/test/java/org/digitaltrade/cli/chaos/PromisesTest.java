package org.digitaltrade.cli.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.Test;

/** A network that keeps its word is believed; each way of breaking it is noticed. */
final class PromisesTest {
    private static final ByteString VALID = ByteString.copyFrom(new byte[] {0});
    private static final ByteString CONFLICT = ByteString.copyFrom(new byte[] {11});

    private final Promises promises = new Promises();
    private final Block first = block(0, ByteString.EMPTY, VALID, "a");
    private final Block second = block(1, BlockHeaders.hash(first.getHeader()), VALID.concat(CONFLICT), "b", "c");

    @Test
    void kept_promises_leave_nothing_to_say() {
        promises.committed("a", 0);
        promises.committed("b", 1);

        assertEquals(List.of(), broken(first, second, first, second));
        assertEquals(2, promises.acknowledged());
        assertEquals(2, promises.transactions());
        assertEquals(2, promises.height());
    }

    @Test
    void transaction_that_is_lost_is_noticed() {
        promises.committed("z", 1);

        assertEquals(List.of("z was committed in block 1 and is lost"), broken(first, second));
    }

    @Test
    void transaction_that_is_no_longer_valid_is_noticed() {
        promises.committed("c", 1);

        assertEquals(List.of("c was committed in block 1 and is lost"), broken(first, second));
    }

    @Test
    void transaction_that_has_moved_is_noticed() {
        promises.committed("b", 0);

        assertEquals(List.of("b was committed in block 0 and is in block 1"), broken(first, second));
    }

    @Test
    void transaction_that_counts_twice_is_noticed() {
        assertEquals(
                List.of("a is valid in block 0 and in 1"),
                broken(first, block(1, BlockHeaders.hash(first.getHeader()), VALID, "a")));
    }

    @Test
    void block_that_has_become_another_is_noticed() {
        assertEquals(
                List.of("block 0 is another one than before"), broken(first, block(0, ByteString.EMPTY, VALID, "z")));
        assertEquals(
                List.of("block 0 is another one than before", "block 0 is another one than before"),
                broken(block(0, ByteString.EMPTY, CONFLICT, "a")));
    }

    @Test
    void block_that_does_not_follow_is_noticed() {
        assertEquals(List.of("block 1 breaks the hash chain"), broken(first, block(1, VALID, VALID, "b")));
    }

    @Test
    void half_a_block_is_noticed() {
        assertEquals(List.of("block 0 is half there"), broken(block(0, ByteString.EMPTY, ByteString.EMPTY, "a")));
    }

    @Test
    void block_with_other_transactions_than_its_header_says_is_noticed() {
        Block other = first.toBuilder().setData(second.getData()).build();

        assertEquals(
                List.of("block 0 has other transactions than its header says", "block 0 is half there"), broken(other));
    }

    private List<String> broken(Block... delivered) {
        Stream.of(delivered).forEach(promises::delivered);
        promises.settle();
        return promises.brokenOnes();
    }

    private static Block block(long number, ByteString previous, ByteString filter, String... ids) {
        List<ByteString> envelopes = Stream.of(ids).map(PromisesTest::envelope).toList();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(number)
                        .setPreviousHash(previous)
                        .setDataHash(BlockData.hash(envelopes)))
                .setData(org.hyperledger.fabric.protos.common.BlockData.newBuilder()
                        .addAllData(envelopes))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(filter))
                .build();
    }

    private static ByteString envelope(String id) {
        ByteString channelHeader =
                ChannelHeader.newBuilder().setTxId(id).build().toByteString();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(channelHeader))
                .build()
                .toByteString();
        return Envelope.newBuilder().setPayload(payload).build().toByteString();
    }
}
