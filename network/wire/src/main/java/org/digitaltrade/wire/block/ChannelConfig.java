package org.digitaltrade.wire.block;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspDefinition;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.orderer.BatchSize;

/**
 * A channel's configuration, read from its configuration block. It is the anchor for checking later blocks, so pin its
 * hash first.
 */
public final class ChannelConfig {

    /** The consensus type of Byzantine fault tolerant ordering. */
    public static final String BFT = "BFT";

    /** The consensus type of Raft ordering. */
    public static final String RAFT = "etcdraft";

    private final ConfigReader reader;
    private final MspManager msps;
    private final ConfigPolicies policies;

    private ChannelConfig(ConfigReader reader) {
        this.reader = reader;
        this.msps = new MspManager(Stream.of(reader.application(), reader.orderer())
                .flatMap(organisations -> organisations.values().stream())
                .distinct()
                .map(Msp::of)
                .toList());
        this.policies = new ConfigPolicies(reader.channelGroup());
    }

    /**
     * Reads a configuration block.
     *
     * @throws MalformedBytesException if it is none, or uses what is not supported
     */
    public static ChannelConfig parse(Block configBlock) {
        return new ChannelConfig(ConfigReader.of(configBlock));
    }

    /** Name of the channel. */
    public String channel() {
        return reader.channel();
    }

    /** How many times the configuration has been changed. */
    public long sequence() {
        return reader.sequence();
    }

    /** Organisations with peers, by MSP id. */
    public NavigableMap<String, MspDefinition> applicationOrganisations() {
        return reader.application();
    }

    /** Organisations with ordering nodes, by MSP id. */
    public NavigableMap<String, MspDefinition> ordererOrganisations() {
        return reader.orderer();
    }

    /** All organisations of the channel. */
    public MspManager msps() {
        return msps;
    }

    /** {@link #BFT}, {@link #RAFT}, or what else the channel uses. */
    public String consensusType() {
        return reader.consensusType();
    }

    /** Ordering nodes of a BFT channel by id; none in a Raft channel. */
    public Map<Integer, Consenter> consenters() {
        return reader.consenters();
    }

    /** Limits of a block: number of transactions, bytes. */
    public BatchSize batchSize() {
        return reader.batchSize();
    }

    /** Longest time that a transaction waits for others. */
    public Duration batchTimeout() {
        return reader.batchTimeout();
    }

    /** Names of the enabled capabilities: channel, orderer and application level together. */
    public List<String> capabilities() {
        return reader.capabilities();
    }

    /** The policy at that path, such as {@code /Channel/Application/Writers}. */
    public Optional<SigningPolicy> policy(String path) {
        return policies.find(path);
    }
}
