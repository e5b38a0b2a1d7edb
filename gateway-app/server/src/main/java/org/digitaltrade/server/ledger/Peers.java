package org.digitaltrade.server.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.client.DirectTransport;

/** One connection to each organisation's peer, shared by all requests; the served organisations' peers come first. */
final class Peers implements AutoCloseable {
    private final Map<String, DirectTransport> byOrganisation;

    Peers(Map<String, DirectTransport> byOrganisation) {
        this.byOrganisation = new LinkedHashMap<>(byOrganisation);
    }

    /** All peers in the order in which to try them, that organisation's own first. */
    List<DirectTransport> from(String mspId) {
        List<DirectTransport> order = new ArrayList<>();
        byOrganisation.forEach((organisation, peer) -> order.add(organisation.equals(mspId) ? 0 : order.size(), peer));
        return order;
    }

    /** That organisation's. */
    Optional<DirectTransport> of(String mspId) {
        return Optional.ofNullable(byOrganisation.get(mspId));
    }

    /** All peers in the order in which to try them where it doesn't matter who asks. */
    List<DirectTransport> all() {
        return List.copyOf(byOrganisation.values());
    }

    @Override
    public void close() {
        byOrganisation.values().forEach(DirectTransport::close);
    }
}
