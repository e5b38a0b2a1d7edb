package org.digitaltrade.contracts.dispatch;

import java.util.Arrays;
import java.util.Optional;

/** The channels that this chaincode serves; the same jar runs on both, each contract class on those it names. */
public enum LedgerChannel {
    /** Domestic organisations and partners: contracts, tokens, signatures. */
    TRADE("trade"),
    /** Domestic organisations alone: transfer cases, usage, rule sets. */
    APPROVAL("approval");

    private final String channelName;

    LedgerChannel(String channelName) {
        this.channelName = channelName;
    }

    public String channelName() {
        return channelName;
    }

    public static Optional<LedgerChannel> ofName(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.channelName.equals(name))
                .findFirst();
    }
}
