package org.digitaltrade.cli.fabric;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;

/**
 * The same topology on other ports, all moved by one distance. A network on Fabric keeps its ports for life, since they
 * stand in its channels' configuration, so they are looked for once.
 */
final class FreePorts {
    private static final Pattern PORT = Pattern.compile("(?<=\\bport: )\\d+");
    /** A node has up to four ports from its first on. */
    private static final int PORTS_OF_A_NODE = 4;
    /** Beyond the standard topology's own width, so that two moved networks never meet halfway. */
    private static final int STEP = 1_200;
    /** Moved by this much at least; below, the tests' networks are. */
    private static final int FIRST_STEP = 10;
    /** Moved ports stay below those that systems lend to connections, from 32768 on. */
    private static final int STEPS = 9;

    private FreePorts() {}

    static String move(String topologyText) throws CommandException {
        int start = ThreadLocalRandom.current().nextInt(STEPS);
        for (int turn = 0; turn < STEPS; turn++) {
            int distance = (FIRST_STEP + (start + turn) % STEPS) * STEP;
            if (areFree(topologyText, distance)) {
                return PORT.matcher(topologyText).replaceAll(port -> moved(port.group(), distance));
            }
        }
        throw new CommandException(ExitCode.NETWORK, Code.PORT_BUSY, "no range of free ports for a whole network")
                .withCure("end a network that you don't need, or write a topology with your own ports");
    }

    private static String moved(String port, int distance) {
        return Integer.toString(Integer.parseInt(port) + distance);
    }

    private static boolean areFree(String topologyText, int distance) {
        Matcher ports = PORT.matcher(topologyText);
        while (ports.find()) {
            int first = Integer.parseInt(ports.group()) + distance;
            for (int port = first; port < first + PORTS_OF_A_NODE; port++) {
                if (!isFree(port)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
