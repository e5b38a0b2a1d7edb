package org.digitaltrade.acceptance;

import java.nio.file.Path;

class EmbeddedLedgerIT extends LedgerSuite {

    @Override
    LedgerNetwork start(Path data) {
        return EmbeddedLedgerNetwork.start(data);
    }
}
