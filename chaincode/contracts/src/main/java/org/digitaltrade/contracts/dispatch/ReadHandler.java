package org.digitaltrade.contracts.dispatch;

import org.digitaltrade.format.JsonValue.JsonObject;

/** A function that only reads: it gets no way to write. */
@FunctionalInterface
public interface ReadHandler<Q extends Record> {
    JsonObject handle(LedgerReader reader, Q request);
}
