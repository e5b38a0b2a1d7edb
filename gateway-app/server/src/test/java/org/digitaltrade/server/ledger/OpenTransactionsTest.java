package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

class OpenTransactionsTest {
    private final OpenTransactions open = new OpenTransactions();

    @Test
    void all_who_wait_for_a_transaction_learn_its_outcome() {
        CompletableFuture<Outcome> one = open.watch("a");
        assertSame(one, open.watch("a"));
        assertTrue(open.isOpen("a"));
        Outcome outcome = new Outcome("trade", "a", 7, TxValidationCode.VALID);
        open.seen(List.of(new Outcome("trade", "b", 7, TxValidationCode.VALID), outcome));
        assertEquals(outcome, one.join());
        assertFalse(open.isOpen("a"));
    }

    @Test
    void what_did_not_reach_ordering_is_not_open() {
        CompletableFuture<Outcome> given = open.watch("a");
        open.forget("a");
        assertFalse(open.isOpen("a"));
        assertFalse(given.isDone());
    }
}
