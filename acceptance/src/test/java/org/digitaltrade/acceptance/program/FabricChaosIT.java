package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.acceptance.RealFabric;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code dtl chaos fabric}: one fault of each kind of process, and all at once. */
@ExtendWith(RealFabric.class)
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class FabricChaosIT {
    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_counts_twice() throws Exception {
        String faults = "CHAINCODE_KILLED,GATEWAY_PEER_KILLED,LEADER_KILLED,EVERYTHING_KILLED";
        JsonObject answer = Program.in(folder.resolve("home"))
                .run("chaos", "fabric", "--faults", faults, "--json")
                .exits(0)
                .json();
        assertEquals(new JsonInteger(0), answer.get("brokenCount"));
        assertEquals(
                List.of(faults.split(",", -1)),
                Run.objects(answer, "faults").stream()
                        .map(course -> course.string("fault"))
                        .toList());
    }
}
