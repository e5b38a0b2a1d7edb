package org.digitaltrade.embedded.genesis;

import static org.digitaltrade.embedded.genesis.ConfigGroups.ADMINS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.READERS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.WRITERS;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/**
 * Block 0 of a channel, as configtxgen makes it from a profile of the same topology: the configuration that every later block and
 * every verifier refers to. Nobody signs it; who trusts it pins its hash.
 */
public final class GenesisBlock {
    private static final String CAPABILITY = "V3_0";

    /** Width of the tree over a block's transactions: so wide that there is none, as everywhere in Fabric. */
    private static final int FLAT = -1;

    private static final int NONCE_BYTES = 24;

    /** Version of messages that configtxgen writes. */
    private static final int MESSAGE_VERSION = 1;

    private GenesisBlock() {}

    /**
     * Makes the block.
     *
     * @param time when the channel begins, seconds counted
     * @param random source of the nonce
     */
    public static Block of(
            Channel channel, Topology topology, NetworkIdentities identities, Instant time, SecureRandom random) {
        Config config = Config.newBuilder()
                .setChannelGroup(channelGroup(channel, topology, identities))
                .build();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Header header = header(channel.name(), time, ByteString.copyFrom(nonce));
        Payload payload = Payload.newBuilder()
                .setHeader(header)
                .setData(ConfigEnvelope.newBuilder().setConfig(config).build().toByteString())
                .build();
        return block(
                Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteString());
    }

    private static ConfigGroup channelGroup(Channel channel, Topology topology, NetworkIdentities identities) {
        return ConfigGroups.group()
                .putGroups("Application", ApplicationConfig.of(channel, identities))
                .putGroups("Orderer", OrdererConfig.of(topology, identities))
                .putValues(
                        "BlockDataHashingStructure",
                        ConfigGroups.value(BlockDataHashingStructure.newBuilder()
                                .setWidth(FLAT)
                                .build()))
                .putValues("Capabilities", ConfigGroups.value(CapabilityValue.of(CAPABILITY)))
                .putValues(
                        "HashingAlgorithm",
                        ConfigGroups.value(
                                HashingAlgorithm.newBuilder().setName("SHA256").build()))
                .putPolicies(ADMINS, ConfigGroups.implicit(Rule.MAJORITY, ADMINS))
                .putPolicies(READERS, ConfigGroups.signature(withOrderers(channel.readersPolicy(), topology)))
                .putPolicies(WRITERS, ConfigGroups.signature(withOrderers(channel.writersPolicy(), topology)))
                .build();
    }

    /** Ordering nodes read from one another, and write configuration blocks. */
    private static String withOrderers(String policy, Topology topology) {
        String orderers = topology.ordererOrganisations().stream()
                .map(node -> "'" + node.mspId() + ".member'")
                .collect(Collectors.joining(","));
        return Stream.of(policy, orderers).collect(Collectors.joining(",", "OR(", ")"));
    }

    private static Header header(String channel, Instant time, ByteString nonce) {
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setVersion(MESSAGE_VERSION)
                .setTimestamp(Timestamp.newBuilder().setSeconds(time.getEpochSecond()))
                .setChannelId(channel)
                .setTxId(TransactionIds.of(nonce, ByteString.EMPTY))
                .build();
        SignatureHeader signatureHeader =
                SignatureHeader.newBuilder().setNonce(nonce).build();
        return Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build();
    }

    private static Block block(ByteString envelope) {
        OrdererBlockMetadata itself = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.getDefaultInstance())
                .build();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setDataHash(BlockData.hash(List.of(envelope))))
                .setData(org.hyperledger.fabric.protos.common.BlockData.newBuilder()
                        .addData(envelope))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(Metadata.newBuilder()
                                .setValue(itself.toByteString())
                                .build()
                                .toByteString())
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
    }
}
