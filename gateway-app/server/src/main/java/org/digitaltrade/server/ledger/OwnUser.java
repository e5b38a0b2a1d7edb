package org.digitaltrade.server.ledger;

import java.io.IOException;
import java.nio.file.Files;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.Pem;

/** An identity of the gateway's own, never a party's: it reads blocks and statuses, or carries tokens. */
record OwnUser(LedgerIdentity identity, TransactionSigner signer) {
    /** The user of each organisation in whose name its gateway reads. */
    static final String GATEWAY = "Gateway";

    /** @throws ConnectionException if certificate or key can't be read */
    static OwnUser read(ConnectionProfile.User user) {
        try {
            return new OwnUser(
                    new LedgerIdentity(user.mspId(), Pem.certificate(Files.readString(user.certificate()))),
                    TransactionSigner.of(Pem.privateKey(Files.readString(user.privateKey()))));
        } catch (IOException | MalformedBytesException | IllegalArgumentException e) {
            throw new ConnectionException("certificate or key of " + user.label() + " can't be read", e);
        }
    }
}
