package org.digitaltrade.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * What a call came to.
 *
 * @param status 200 if it succeeded
 * @param message empty, or {@code CODE: detail}
 * @param payload the result, or {@code {"code","detail"}}
 * @param events of the chaincode event, in order
 * @param writtenKeys what would be written
 * @param readKeys every read of a key, in order
 */
public record Outcome(
        int status,
        String message,
        String payload,
        List<LedgerEvent<?>> events,
        List<String> writtenKeys,
        List<String> readKeys) {

    /** OK, or the code of the refusal. */
    public String code() {
        return status == 200 ? "OK" : message.substring(0, message.indexOf(':'));
    }

    public JsonObject json() {
        return Json.parseObject(payload.getBytes(UTF_8));
    }

    /** The simple names of the events, in order. */
    public List<String> eventNames() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
