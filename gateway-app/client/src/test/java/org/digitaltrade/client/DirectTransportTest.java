package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.wire.crypto.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectTransportTest {
    private static final TestOrganisation ZHD = new TestOrganisation("ZHD");
    private static final KeyPair KEYS = TestOrganisation.keyPair();
    private static final LedgerIdentity TRADER = new LedgerIdentity("ZHD", ZHD.certificate("client", KEYS));

    @TempDir
    Path folder;

    @Test
    void a_peer_that_is_down_is_named_with_its_endpoint() throws Exception {
        String endpoint = "localhost:" + freePort();
        Path root = Files.writeString(folder.resolve("tls.pem"), Pem.of(TRADER.certificate()));
        ConnectionProfile.Peer peer = new ConnectionProfile.Peer("ZHD", endpoint, "peer0.zhd", root);
        Intent intent = Intent.of("trade", "Parties", "view", new byte[] {'{', '}'});
        TransactionSigner signer = TransactionSigner.of(KEYS.getPrivate());
        try (DirectTransport transport = new DirectTransport(peer, TRADER, signer)) {
            byte[] proposed = Proposals.build(intent, TRADER);
            LedgerFailure down = assertThrows(
                            LedgerException.class, () -> transport.evaluate(proposed, signer.sign(new byte[32])))
                    .failure();
            assertEquals(
                    List.of("NETWORK_UNREACHABLE", Retry.SAME_BYTES.name()),
                    List.of(down.code(), down.retry().name()));
            assertTrue(
                    down.detail().startsWith("the peer of ZHD at " + endpoint + " can't be reached"), down::toString);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
