package org.digitaltrade.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import org.digitaltrade.fabric.Consensus;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealFabric.class)
class NativeBftLedgerIT extends LedgerSuite {

    @Override
    LedgerNetwork start(Path data) throws IOException {
        return NativeLedgerNetwork.start(data, Consensus.BFT);
    }
}
