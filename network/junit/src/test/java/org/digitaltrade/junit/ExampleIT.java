package org.digitaltrade.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// The lines below are those of README.md.
class ExampleIT {
    @RegisterExtension
    static final FabricNetwork NETWORK =
            FabricNetwork.of("assets", Path.of("../probe/target/chaincode"), "org.digitaltrade.probe.Probe");

    @Test
    void what_was_put_is_read() throws Exception {
        Contract assets = NETWORK.contract("Org1MSP", "User1");
        assets.submitTransaction("put", "asset1", "amber");
        assertEquals("=amber", new String(assets.evaluateTransaction("get", "asset1"), UTF_8));
    }
}
