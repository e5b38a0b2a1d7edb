package org.digitaltrade.embedded.order;

import java.util.List;
import java.util.function.Consumer;
import org.digitaltrade.embedded.order.RequestPool.Request;

/** Transactions that will be one block. Its number and hashes are given when it is ordered, so any order gives a sound chain. */
public final class CutBlock {
    private final List<Request> requests;
    private final Consumer<List<Request>> order;
    private final Consumer<Request> forget;
    private boolean gone;

    CutBlock(List<Request> requests, Consumer<List<Request>> order, Consumer<Request> forget) {
        this.requests = List.copyOf(requests);
        this.order = order;
        this.forget = forget;
    }

    /** The ids of its transactions, in their order. */
    public List<String> transactionIds() {
        return requests.stream().map(Request::id).toList();
    }

    /** Makes it the next block, and returns when it is committed. Once. */
    public synchronized void order() {
        leave();
        order.accept(requests);
    }

    /** Loses it: no peer will hear of it, and its transactions may be submitted again. */
    public synchronized void drop() {
        leave();
        requests.forEach(forget);
    }

    private void leave() {
        if (gone) {
            throw new IllegalStateException("this block has been ordered or dropped already");
        }
        gone = true;
    }
}
