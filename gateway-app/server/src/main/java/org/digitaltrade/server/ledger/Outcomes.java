package org.digitaltrade.server.ledger;

import java.util.Optional;

/** Remembers the outcomes of all transactions: the projection. */
public interface Outcomes {

    /** The first outcome of that transaction; a later copy in another block is void. */
    Optional<Outcome> find(String transactionId);
}
