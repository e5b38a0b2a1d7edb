package org.digitaltrade.contracts.dispatch;

import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;

/**
 * One function of a contract class: reads its request from the argument and answers with canonical JSON.
 *
 * @param name a verb in lower camel case
 * @param request what it takes
 * @param readOnly whether it is meant to be evaluated; it then can't write
 * @param body the handler, with the request's reading in front
 */
record LedgerFunction(String name, Class<? extends Record> request, boolean readOnly, Body body) {

    @FunctionalInterface
    interface Body {
        JsonObject run(LedgerContext context, JsonValue argument);
    }

    static <Q extends Record> LedgerFunction submit(String name, Class<Q> request, SubmitHandler<Q> handler) {
        return new LedgerFunction(name, request, false, (context, argument) -> {
            Q parsed = Records.fromJson(request, argument);
            // Whoever may not be known may not write, whatever the handler would ask.
            context.invocation();
            JsonObject result = handler.handle(context, parsed);
            context.write();
            return result;
        });
    }

    static <Q extends Record> LedgerFunction readOnly(String name, Class<Q> request, ReadHandler<Q> handler) {
        return new LedgerFunction(
                name,
                request,
                true,
                (context, argument) -> handler.handle(context, Records.fromJson(request, argument)));
    }
}
