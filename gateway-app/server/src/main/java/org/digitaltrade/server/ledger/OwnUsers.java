package org.digitaltrade.server.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outbox;

/** The identities whose keys this gateway has: its own, never a party's. */
public final class OwnUsers {
    private final Network network;
    private final Peers peers;
    private final Path data;

    /** @param data where envelopes are kept until their outcome is known */
    OwnUsers(Network network, Peers peers, Path data) {
        this.network = network;
        this.peers = peers;
        this.data = data;
    }

    /** A way to write as that user; empty if this gateway doesn't serve the organisation or has no such user. */
    public Optional<OwnTransactions> transactionsOf(String name, String mspId) {
        return network.user(name, mspId)
                .map(user -> new LedgerClient(
                        user.identity(),
                        user.signer(),
                        new EndorserPolicy(network.organisations(), EndorserPolicy.ZONE_AND_AGENCY),
                        peers.from(mspId),
                        new Outbox(data.resolve("outbox").resolve(name))))
                .map(OwnTransactions::new);
    }
}
