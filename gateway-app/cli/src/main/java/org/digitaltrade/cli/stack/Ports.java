package org.digitaltrade.cli.stack;

import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.jspecify.annotations.Nullable;

/**
 * Where the programs listen, on the loopback address.
 *
 * @param ephemeral whether the network takes free ports instead of those of its topology
 * @param chosen the gateway's port if somebody asked for a certain one
 */
public record Ports(boolean ephemeral, Optional<Integer> chosen) {
    /** The gateway's port unless another is asked for. */
    public static final int GATEWAY = 8645;

    /** TCP's own limit. */
    private static final int HIGHEST = 65_535;

    /** The fixed ports, which bookmarks and other programs can rely on. */
    public static Ports fixed() {
        return new Ports(false, Optional.empty());
    }

    /** Free ports, for tests and for several networks beside each other. */
    public static Ports free() {
        return new Ports(true, Optional.empty());
    }

    /**
     * As the command line says.
     *
     * @param gateway null unless one was asked for
     * @throws CommandException MALFORMED for what is no port
     */
    static Ports of(boolean ephemeral, @Nullable Integer gateway) throws CommandException {
        if (gateway != null && (gateway < 1 || gateway > HIGHEST)) {
            throw new CommandException(
                            ExitCode.USAGE,
                            Code.MALFORMED,
                            "a port is a number from 1 to " + HIGHEST + ", not " + gateway)
                    .withCure("leave --port out for " + GATEWAY + ", or take free ones with --ephemeral-ports");
        }
        return new Ports(ephemeral, Optional.ofNullable(gateway));
    }

    /** Where the gateway is to listen; 0 for any free port. */
    int gateway() {
        return chosen.orElse(ephemeral ? 0 : GATEWAY);
    }
}
