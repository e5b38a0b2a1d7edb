package org.digitaltrade.cli.tx;

import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;

/** Which channel a contract class lives on, where there is only one. */
public final class ChannelOf {
    private static final Map<String, String> CHANNELS =
            Map.of("TradeContracts", "trade", "DataTransfers", "approval", "RuleSets", "approval");

    private ChannelOf() {}

    /** @throws CommandException when the class lives on both, or nowhere */
    public static String contract(String name) throws CommandException {
        String channel = CHANNELS.get(name);
        if (channel == null) {
            throw new CommandException(ExitCode.USAGE, Code.WRONG_CHANNEL, name + " needs --channel trade or approval");
        }
        return channel;
    }
}
