package org.digitaltrade.contracts.dispatch;

import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * A function that writes. It returns the result, mostly the record it leads to; it refuses with a RejectedException, and
 * then nothing is written.
 */
@FunctionalInterface
public interface SubmitHandler<Q extends Record> {
    JsonObject handle(LedgerContext context, Q request);
}
