package org.digitaltrade.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.digitaltrade.wire.block.BlockSignatures;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.block.Consenter;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded block of real Fabric is accepted. */
class GoldenBlocksTest {

    static Stream<Golden> recordings() {
        return Stream.of(Golden.BFT, Golden.RAFT);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_block_carries_the_hash_of_the_one_before(Golden recording) {
        ByteString previous = ByteString.EMPTY;
        for (Block block : recording.blocks()) {
            assertEquals(previous, block.getHeader().getPreviousHash());
            previous = BlockHeaders.hash(block.getHeader());
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_data_hash_is_that_of_the_transactions(Golden recording) {
        for (Block block : recording.blocks()) {
            assertEquals(
                    BlockData.hash(block.getData().getDataList()),
                    block.getHeader().getDataHash());
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_envelope_is_canonical(Golden recording) {
        recording.blocks().stream()
                .skip(1)
                .forEach(block -> BlockData.checkCanonical(block.getData().getDataList()));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_block_but_the_first_is_signed_by_enough_ordering_nodes(Golden recording) {
        ChannelConfig config = recording.config();
        int expected = recording.equals(Golden.BFT) ? 3 : 1;
        for (Block block : recording.blocks().stream().skip(1).toList()) {
            BlockSignatures.Verdict verdict = BlockSignatures.verify(block, config);
            assertEquals(List.of(), verdict.failures());
            assertEquals(List.of(expected, true), List.of(verdict.signers().size(), verdict.isAccepted()));
        }
    }

    @Test
    void copies_of_a_block_from_all_orderers_have_all_four_signatures_between_them() {
        ChannelConfig config = Golden.BFT.config();
        Map<String, String> signers = new TreeMap<>();
        for (int orderer = 1; orderer <= 4; orderer++) {
            Block block = Golden.BFT.block("blocks-from-orderers/orderer" + orderer + "-block-122.pb");
            BlockSignatures.Verdict verdict = BlockSignatures.verify(block, config);
            assertEquals(List.of(), verdict.failures());
            for (Identity signer : verdict.signers()) {
                signers.put(signer.mspId(), signer.role().orElseThrow().name());
            }
        }
        assertEquals(
                Map.of("ORDAGENCY", "ORDERER", "ORDZCY", "ORDERER", "ORDZDX", "ORDERER", "ORDZHD", "ORDERER"), signers);
    }

    @Test
    void the_configuration_of_a_bft_channel_is_read() {
        ChannelConfig config = Golden.BFT.config();
        assertEquals("trade", config.channel());
        assertEquals(ChannelConfig.BFT, config.consensusType());
        assertEquals(
                List.of("BJCAC", "BJCOM", "BJEIT", "PARTNER", "ZCY", "ZDX", "ZHD"),
                List.copyOf(config.applicationOrganisations().keySet()));
        assertEquals(
                List.of("ORDAGENCY", "ORDZCY", "ORDZDX", "ORDZHD"),
                List.copyOf(config.ordererOrganisations().keySet()));
        assertEquals(
                List.of("1 ORDZHD", "2 ORDZCY", "3 ORDZDX", "4 ORDAGENCY"),
                config.consenters().values().stream()
                        .map(consenter -> consenter.id() + " " + consenter.mspId())
                        .toList());
        assertEquals(200, config.batchSize().getMaxMessageCount());
        assertEquals(List.of("V3_0", "V2_0", "V2_5"), config.capabilities());
    }

    @Test
    void a_raft_channel_has_no_consenters_with_certificates() {
        ChannelConfig config = Golden.RAFT.config();
        assertEquals(
                List.of(ChannelConfig.RAFT, Map.<Integer, Consenter>of()),
                List.of(config.consensusType(), config.consenters()));
        assertEquals(300, config.batchTimeout().toMillis());
    }
}
