package org.digitaltrade.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contracts written with the contract API run as they are. */
@Timeout(60)
class AnnotatedContractIT {
    @RegisterExtension
    static final FabricNetwork NETWORK = FabricNetwork.ofContracts("numbers", Path.of("../probe/target/chaincode"));

    @Test
    void annotated_methods_are_called_with_their_own_types() throws Exception {
        Contract numbers = NETWORK.contract("Org1MSP", "User1");

        assertEquals("21", new String(numbers.submitTransaction("putNumber", "n", "21"), UTF_8));
        assertEquals("42", new String(numbers.evaluateTransaction("Annotated:twice", "n"), UTF_8));
    }
}
