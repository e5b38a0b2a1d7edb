package org.digitaltrade.server.ledger;

import java.util.List;
import java.util.Set;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Transport;
import org.digitaltrade.domain.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns to another organisation's peer when one can't answer. A peer does that by itself for the endorsers that it chose,
 * but not when its own chaincode is down.
 */
final class FailOver {
    private static final Logger LOG = LoggerFactory.getLogger(FailOver.class);

    /** The own peer and two others: more would only delay the news that the network is down. */
    private static final int MAX_ATTEMPTS = 3;

    /** Failures of the peer that was asked, not of the request; the same bytes may go to another. */
    private static final Set<String> PEER_FAILURES = Set.of(
            Code.NETWORK_UNREACHABLE.name(),
            Code.ENDORSERS_MISSING.name(),
            Code.ENDORSE_TIMEOUT.name(),
            // Cut off from the ordering nodes, perhaps this peer alone.
            Code.ORDERERS_MISSING.name(),
            Code.OUTCOME_UNKNOWN.name());

    private FailOver() {}

    /** One call at one peer. */
    interface Call<P extends Transport, T> {
        T at(P peer) throws LedgerException;
    }

    /** @throws LedgerException the last peer's failure, or the first that another peer wouldn't mend */
    static <P extends Transport, T> T call(List<P> peers, Call<P, T> call) throws LedgerException {
        for (int attempt = 1; ; attempt++) {
            P peer = peers.get(attempt - 1);
            try {
                return call.at(peer);
            } catch (LedgerException e) {
                boolean last = attempt == Math.min(MAX_ATTEMPTS, peers.size());
                if (last || !PEER_FAILURES.contains(e.failure().code())) {
                    throw e;
                }
                LOG.warn(
                        "{} failed with {}; asking another",
                        peer.name(),
                        e.failure().code());
            }
        }
    }
}
