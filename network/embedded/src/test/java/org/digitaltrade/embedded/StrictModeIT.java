package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chaincode that depends on its host is found out at its first endorsement. */
@Timeout(120)
class StrictModeIT {
    @TempDir
    private static Path folder;

    private static TestNetwork network;

    private static Contract fickle() {
        return network.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");
    }

    @BeforeAll
    static void start() {
        Path libraries = TestNetwork.options(folder).chaincode().libraries();
        network = TestNetwork.start(
                EmbeddedOptions.of(folder, new ChaincodePackage(libraries, "org.digitaltrade.probe.Fickle"))
                        .inStrictMode());
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setOrder",
                "mapOrder",
                "upperCase",
                "number",
                "timeZone",
                "charset",
                "random",
                "clock",
                "identity",
                "host"
            })
    void every_way_to_depend_on_the_host_is_found_and_named(String function) {
        String reason = reason(function);

        // Every endorser refuses; whose answer comes first is open.
        assertTrue(
                reason.matches("(?s)strict mode: function " + function
                        + " is not the same at [A-Z]+ and [A-Z]+: write of key result in ledger is .*"),
                reason);
    }

    @Test
    void reading_differently_and_answering_differently_are_found_too() {
        String read = reason("reads");
        String answer = reason("answers");

        assertTrue(read.contains("read of key ") && read.endsWith("is there against nothing"), read);
        assertTrue(answer.contains("payload of the answer is "), answer);
    }

    @Test
    void sound_chaincode_is_endorsed_and_committed() throws Exception {
        fickle().newProposal("sound")
                .addArguments("a", "b")
                .setEndorsingOrganizations("ZHD", "BJCAC")
                .build()
                .endorse()
                .submit();
        assertEquals("", new String(fickle().evaluateTransaction("sound"), UTF_8));
    }

    private String reason(String function) {
        return assertThrows(EndorseException.class, () -> fickle().submitTransaction(function))
                .getDetails()
                .get(0)
                .getMessage();
    }
}
