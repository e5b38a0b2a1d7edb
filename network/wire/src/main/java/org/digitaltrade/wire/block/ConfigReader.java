package org.digitaltrade.wire.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.MspDefinition;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.jspecify.annotations.Nullable;

/** Finds the values in the tree of a configuration block. */
record ConfigReader(
        String channel,
        long sequence,
        ConfigGroup channelGroup,
        NavigableMap<String, MspDefinition> application,
        NavigableMap<String, MspDefinition> orderer,
        String consensusType,
        NavigableMap<Integer, Consenter> consenters,
        BatchSize batchSize,
        Duration batchTimeout,
        List<String> capabilities) {

    /** Go's notation, of which configurations use seconds and milliseconds. */
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?(?:([0-9]{1,9})ms)?");

    static ConfigReader of(Block block) {
        if (block.getData().getDataCount() != 1) {
            throw new MalformedBytesException("a configuration block has one transaction");
        }
        Envelope envelope = Messages.parse(Envelope.parser(), block.getData().getData(0), "configuration envelope");
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload(), "configuration payload");
        ChannelHeader header =
                Messages.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "channel header");
        if (header.getType() != HeaderType.CONFIG_VALUE) {
            throw new MalformedBytesException("not a configuration block: type " + header.getType());
        }
        Config config = Messages.parse(ConfigEnvelope.parser(), payload.getData(), "configuration")
                .getConfig();
        return of(header.getChannelId(), config);
    }

    private static ConfigReader of(String channel, Config config) {
        ConfigGroup root = config.getChannelGroup();
        ConfigGroup orderer = root.getGroupsOrDefault("Orderer", ConfigGroup.getDefaultInstance());
        ConfigGroup application = root.getGroupsOrDefault("Application", ConfigGroup.getDefaultInstance());
        return new ConfigReader(
                channel,
                config.getSequence(),
                root,
                organisations(application),
                organisations(orderer),
                value(orderer, "ConsensusType", ConsensusType.parser()).getType(),
                consenters(value(orderer, "Orderers", Orderers.parser())),
                value(orderer, "BatchSize", BatchSize.parser()),
                duration(value(orderer, "BatchTimeout", BatchTimeout.parser()).getTimeout()),
                Stream.of(root, orderer, application)
                        .flatMap(group ->
                                value(group, "Capabilities", Capabilities.parser())
                                        .getCapabilitiesMap()
                                        .keySet()
                                        .stream()
                                        .sorted())
                        .toList());
    }

    private static NavigableMap<String, MspDefinition> organisations(ConfigGroup group) {
        NavigableMap<String, MspDefinition> organisations = new TreeMap<>();
        for (ConfigGroup organisation : group.getGroupsMap().values()) {
            MspDefinition msp = MspDefinition.parse(value(organisation, "MSP", MSPConfig.parser()));
            organisations.put(msp.mspId(), msp);
        }
        return Collections.unmodifiableNavigableMap(organisations);
    }

    private static NavigableMap<Integer, Consenter> consenters(Orderers orderers) {
        NavigableMap<Integer, Consenter> consenters = new TreeMap<>();
        orderers.getConsenterMappingList().stream()
                .map(Consenter::of)
                .forEach(consenter -> consenters.put(consenter.id(), consenter));
        return Collections.unmodifiableNavigableMap(consenters);
    }

    /** The value of that name; an absent one reads as an empty message, as protobuf has it. */
    private static <T> T value(ConfigGroup group, String name, Parser<T> parser) {
        ByteString bytes =
                group.containsValues(name) ? group.getValuesOrThrow(name).getValue() : ByteString.EMPTY;
        return Messages.parse(parser, bytes, "configuration value " + name);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedBytesException("batch timeout \"" + text + "\"");
        }
        return Duration.ofMinutes(number(matcher.group(1)))
                .plusSeconds(number(matcher.group(2)))
                .plusMillis(number(matcher.group(3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
