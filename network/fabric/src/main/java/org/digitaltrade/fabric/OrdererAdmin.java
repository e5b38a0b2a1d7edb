package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.topology.OrdererOrganisation;

/** Joins one ordering node to channels through its administration port, which listens on loopback alone. */
final class OrdererAdmin {
    private static final String CREATED = "Status: 201";
    private static final String FOUND = "Status: 200";

    private final String address;
    private final String program;

    OrdererAdmin(OrdererOrganisation organisation, FabricBinaries binaries) {
        this.address = FabricLayout.LOOPBACK + ":" + organisation.adminPort();
        this.program = binaries.get("osnadmin").toString();
    }

    /** Does nothing if the node has joined before. */
    void join(String channel, Path genesis) throws IOException {
        if (run("list", channel).contains(FOUND)) {
            return;
        }
        String answer = run("join", channel, "--config-block=" + genesis);
        if (!answer.contains(CREATED)) {
            throw new FabricException(
                    FabricException.Code.STEP_FAILED,
                    "ordering node " + address + " did not join " + channel + ": " + answer,
                    "look at its log, and repeat the command: it goes on where it stopped");
        }
    }

    /** {@code osnadmin} prints the HTTP status and exits with 0 whatever it is. */
    private String run(String verb, String channel, String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(program, "channel", verb, "--channelID=" + channel, "--orderer-address=" + address));
        command.addAll(List.of(more));
        return Commands.run(Map.of(), command);
    }
}
