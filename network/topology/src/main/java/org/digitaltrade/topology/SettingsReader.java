package org.digitaltrade.topology;

import static org.digitaltrade.topology.TopologyReader.node;

import java.util.Map;
import java.util.regex.Pattern;
import org.digitaltrade.topology.Topology.ChaincodeDefinition;
import org.digitaltrade.topology.Topology.OrderingLimits;

/** Reads what is set once for the whole network: how blocks are cut, and which chaincode is deployed. */
final class SettingsReader {

    /** Most transactions of a block: a peer holds one whole block in memory while it validates. */
    private static final int MAX_MESSAGES = 10_000;

    /** Least size of a block in bytes: an ordinary transaction must fit with all its endorsements. */
    private static final int MIN_BLOCK_BYTES = 65_536;

    /** Greatest size of a block in bytes: what Fabric's nodes accept as one message. */
    private static final int MAX_BLOCK_BYTES = 104_857_600;

    /** Longest wait for further transactions in milliseconds; clients wait for their outcome. */
    private static final int MAX_BATCH_TIMEOUT_MILLIS = 60_000;

    /** Greatest sequence of a chaincode definition; it rises by one with each upgrade. */
    private static final int MAX_SEQUENCE = 1_000_000;

    private static final Pattern CHAINCODE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,32}");

    private SettingsReader() {}

    static OrderingLimits ordering(YamlNode item) {
        Map<String, YamlNode> fields =
                item.fields("maxMessages", "preferredMaxBytes", "absoluteMaxBytes", "batchTimeoutMillis");
        int absolute = node(fields, "absoluteMaxBytes").integer(MIN_BLOCK_BYTES, MAX_BLOCK_BYTES);
        return new OrderingLimits(
                node(fields, "maxMessages").integer(1, MAX_MESSAGES),
                node(fields, "preferredMaxBytes").integer(1, absolute),
                absolute,
                node(fields, "batchTimeoutMillis").integer(1, MAX_BATCH_TIMEOUT_MILLIS));
    }

    static ChaincodeDefinition chaincode(YamlNode item) {
        Map<String, YamlNode> fields = item.fields("name", "version", "sequence");
        return new ChaincodeDefinition(
                node(fields, "name").text(CHAINCODE_NAME),
                node(fields, "version").text(VERSION),
                node(fields, "sequence").integer(1, MAX_SEQUENCE));
    }
}
