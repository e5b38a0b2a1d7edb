package org.digitaltrade.cli.stack;

/**
 * Where the programs listen, on the loopback address.
 *
 * @param ephemeral whether the network takes free ports instead of those of its topology
 * @param gateway the gateway's port, 0 for a free one
 */
public record Ports(boolean ephemeral, int gateway) {
    /** The gateway's port unless another is asked for. */
    public static final int GATEWAY = 8645;

    /** The fixed ports, which bookmarks and other programs can rely on. */
    public static Ports fixed() {
        return new Ports(false, GATEWAY);
    }

    /** Free ports, for tests and for several networks beside each other. */
    public static Ports free() {
        return new Ports(true, 0);
    }
}
