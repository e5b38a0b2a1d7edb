package org.digitaltrade.wire.block;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.List;
import org.digitaltrade.wire.Golden;
import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.Test;

class BlockDataTest {

    private final ByteString envelope = envelope("payload", "signature");

    @Test
    void an_envelope_that_is_its_own_encoding_is_canonical() {
        assertDoesNotThrow(() -> BlockData.checkCanonical(List.of(envelope, envelope)));
    }

    @Test
    void the_same_bytes_split_elsewhere_have_the_same_hash_and_are_refused() {
        ByteString joined = envelope.concat(envelope);
        assertEquals(BlockData.hash(List.of(envelope, envelope)), BlockData.hash(List.of(joined)));
        assertRefused("transaction 0 is not its own canonical encoding", List.of(joined));
        assertRefused(
                "transaction 0 is not a protobuf message of its kind",
                List.of(joined.substring(0, 5), joined.substring(5)));
    }

    @Test
    void an_envelope_without_payload_or_signature_is_refused() {
        assertRefused("transaction 0 has no payload or no signature", List.of(envelope("", "signature")));
        assertRefused("transaction 1 has no payload or no signature", List.of(envelope, envelope("payload", "")));
    }

    @Test
    void a_block_without_transactions_is_refused() {
        assertRefused("block without transactions", List.of());
    }

    @Test
    void header_bytes_are_der_with_an_unsigned_number() {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(-1)
                .setPreviousHash(ByteString.copyFrom(new byte[] {1}))
                .setDataHash(ByteString.copyFrom(new byte[] {2}))
                .build();
        assertEquals(
                "3011" + "020900ffffffffffffffff" + "040101" + "040102",
                HexFormat.of().formatHex(BlockHeaders.der(header).toByteArray()));
    }

    @Test
    void other_blocks_are_no_configuration() {
        assertThrows(MalformedBytesException.class, () -> ChannelConfig.parse(Golden.BFT.block("blocks/block-50.pb")));
    }

    private static ByteString envelope(String payload, String signature) {
        return Envelope.newBuilder()
                .setPayload(ByteString.copyFromUtf8(payload))
                .setSignature(ByteString.copyFromUtf8(signature))
                .build()
                .toByteString();
    }

    private static void assertRefused(String reason, List<ByteString> envelopes) {
        assertEquals(
                reason,
                assertThrows(MalformedBytesException.class, () -> BlockData.checkCanonical(envelopes))
                        .getMessage());
    }
}
