package org.digitaltrade.wire.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitaltrade.wire.Golden;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.junit.jupiter.api.Test;

/** Recorded blocks, each with one thing changed. */
class BlockSignaturesTest {

    private static final ChannelConfig BFT = Golden.BFT.config();

    private final Block block = Golden.BFT.block("blocks/block-50.pb");
    private final Metadata metadata =
            Messages.parse(Metadata.parser(), block.getMetadata().getMetadata(0), "signatures");

    @Test
    void the_unchanged_block_is_accepted() {
        assertTrue(BlockSignatures.verify(block, BFT).isAccepted());
    }

    @Test
    void a_changed_header_is_not_what_was_signed() {
        BlockHeader header = block.getHeader();
        for (BlockHeader changed : List.of(
                header.toBuilder().setNumber(header.getNumber() + 1).build(),
                header.toBuilder()
                        .setPreviousHash(flipped(header.getPreviousHash()))
                        .build(),
                header.toBuilder().setDataHash(flipped(header.getDataHash())).build())) {
            BlockSignatures.Verdict verdict = BlockSignatures.verify(changed, metadata.toByteString(), BFT);
            assertEquals(List.of(3, false), List.of(verdict.failures().size(), verdict.sufficient()));
        }
    }

    @Test
    void a_changed_last_configuration_is_not_what_was_signed() {
        Metadata changed =
                metadata.toBuilder().setValue(flipped(metadata.getValue())).build();
        assertFalse(verify(changed).isAccepted());
    }

    @Test
    void a_changed_signature_fails_the_block_even_if_the_others_were_enough() {
        Metadata withFourth = metadata.toBuilder()
                .addSignatures(changedFirst(s -> s.setSignature(flipped(s.getSignature()))))
                .build();
        BlockSignatures.Verdict verdict = verify(withFourth);
        assertEquals(
                List.of(true, 1, false),
                List.of(verdict.sufficient(), verdict.failures().size(), verdict.isAccepted()));
    }

    @Test
    void the_same_consenter_counts_once() {
        Metadata twice =
                metadata.toBuilder().setSignatures(1, metadata.getSignatures(0)).build();
        BlockSignatures.Verdict verdict = verify(twice);
        assertEquals(List.of(2, false), List.of(verdict.signers().size(), verdict.sufficient()));
    }

    @Test
    void two_of_four_are_no_quorum() {
        BlockSignatures.Verdict verdict =
                verify(metadata.toBuilder().removeSignatures(2).build());
        assertEquals(List.of(List.of(), false), List.of(verdict.failures(), verdict.sufficient()));
    }

    @Test
    void a_signature_claimed_for_another_consenter_is_bad() {
        IdentifierHeader identifier = Messages.parse(
                IdentifierHeader.parser(), metadata.getSignatures(0).getIdentifierHeader(), "identifier");
        for (int other : new int[] {identifier.getIdentifier() % 4 + 1, 9}) {
            ByteString claimed =
                    identifier.toBuilder().setIdentifier(other).build().toByteString();
            Metadata changed = metadata.toBuilder()
                    .setSignatures(0, changedFirst(s -> s.setIdentifierHeader(claimed)))
                    .build();
            assertEquals(1, verify(changed).failures().size());
        }
    }

    @Test
    void a_raft_block_is_none_of_a_bft_channel_and_the_reverse() {
        Block raft = Golden.RAFT.block("blocks/block-20.pb");
        assertEquals(
                List.of("signature is not of the form of BFT"),
                BlockSignatures.verify(raft, BFT).failures());
        assertEquals(
                "signature is not of the form of etcdraft",
                BlockSignatures.verify(block, Golden.RAFT.config()).failures().get(0));
    }

    @Test
    void a_block_of_another_network_is_refused() {
        Block raft = Golden.RAFT.block("blocks/block-20.pb");
        Metadata signatures =
                Messages.parse(Metadata.parser(), raft.getMetadata().getMetadata(0), "signatures");
        assertTrue(BlockSignatures.verify(raft, Golden.RAFT.config()).isAccepted());
        BlockHeader changed = raft.getHeader().toBuilder().setNumber(7).build();
        assertFalse(BlockSignatures.verify(changed, signatures.toByteString(), Golden.RAFT.config())
                .isAccepted());
    }

    @Test
    void a_block_without_signatures_is_not_accepted() {
        assertFalse(
                BlockSignatures.verify(Golden.BFT.block("config.block"), BFT).isAccepted());
        Block bare = block.toBuilder().clearMetadata().build();
        assertThrows(MalformedBytesException.class, () -> BlockSignatures.verify(bare, BFT));
    }

    private MetadataSignature changedFirst(UnaryOperator<MetadataSignature.Builder> change) {
        return change.apply(metadata.getSignatures(0).toBuilder()).build();
    }

    private BlockSignatures.Verdict verify(Metadata signatures) {
        return BlockSignatures.verify(block.getHeader(), signatures.toByteString(), BFT);
    }

    private static ByteString flipped(ByteString bytes) {
        byte[] changed = bytes.toByteArray();
        changed[changed.length - 1] ^= 1;
        return ByteString.copyFrom(changed);
    }
}
