package org.digitaltrade.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;

/** The embedded network in this JVM, with the chaincode as it is deployed, on ports that are free. */
record EmbeddedLedgerNetwork(EmbeddedNetwork network) implements LedgerNetwork {
    private static final String MAIN_CLASS = "org.digitaltrade.contracts.Ledger";

    static EmbeddedLedgerNetwork start(Path data) {
        return new EmbeddedLedgerNetwork(EmbeddedNetwork.start(
                EmbeddedOptions.of(data, new ChaincodePackage(Repository.chaincodeLibraries(), MAIN_CLASS))
                        .inStrictMode()));
    }

    @Override
    public ConnectionProfile profile() throws IOException {
        return ConnectionProfile.read(network.connectionFile());
    }

    @Override
    public void close() {
        network.close();
    }
}
