package org.digitaltrade.cli.stack;

/**
 * How far a channel is.
 *
 * @param height number of its blocks
 * @param tip hash of the last block's header, lower-case hex
 * @param asked whose peer said so
 */
public record ChannelStatus(String name, long height, String tip, String asked) {
    String describe() {
        return "height " + height + ", tip " + tip.substring(0, 16) + "…, asked " + asked;
    }
}
