package org.digitaltrade.acceptance;

import java.io.IOException;
import org.digitaltrade.client.ConnectionProfile;

/** A running network of the standard topology, whichever is behind it. */
interface LedgerNetwork extends AutoCloseable {

    ConnectionProfile profile() throws IOException;

    @Override
    void close() throws IOException;
}
