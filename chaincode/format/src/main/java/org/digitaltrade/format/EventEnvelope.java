package org.digitaltrade.format;

import java.util.List;
import java.util.Map;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * All events of one transaction. Fabric keeps only the last chaincode event of a transaction, so there is one, called
 * {@value #NAME}, and it holds them all.
 *
 * @param events 1 to {@value #MAX_EVENTS}, in the order in which they apply
 */
public record EventEnvelope(List<LedgerEvent<?>> events) {
    /** The name of the chaincode event. */
    public static final String NAME = "ledger";

    public static final String SCHEMA = "org.digitaltrade.events/1";

    /** A transaction touches few records; more would be a batch, which has its own limits. */
    public static final int MAX_EVENTS = 64;

    public EventEnvelope {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new RejectedException(Code.TOO_LARGE, "a transaction has 1 to " + MAX_EVENTS + " events");
        }
    }

    public byte[] canonical() {
        List<JsonValue> array =
                events.stream().<JsonValue>map(EventEnvelope::toJson).toList();
        return Json.canonical(JsonObject.of(Map.of("schema", new JsonString(SCHEMA), "events", new JsonArray(array))));
    }

    /** @throws RejectedException MALFORMED if these aren't the bytes of an envelope of known events */
    public static EventEnvelope parse(byte[] payload) {
        JsonObject envelope = Json.parseObject(payload);
        if (!envelope.string("schema").equals(SCHEMA) || !(envelope.get("events") instanceof JsonArray array)) {
            throw new RejectedException(Code.MALFORMED, "not an " + SCHEMA);
        }
        return new EventEnvelope(List.copyOf(array.elements().stream()
                .<LedgerEvent<?>>map(EventEnvelope::event)
                .toList()));
    }

    /** One event as the envelope, the gateway and its streams write it: {@code {"event": name, "data": {…}}}. */
    public static JsonObject toJson(LedgerEvent<?> event) {
        return JsonObject.of(
                Map.of("event", new JsonString(LedgerTypes.eventName(event)), "data", Records.toJson((Record) event)));
    }

    private static LedgerEvent<?> event(JsonValue json) {
        if (json instanceof JsonObject object && object.get("data") instanceof JsonObject data) {
            return LedgerTypes.parseEvent(object.string("event"), data);
        }
        throw new RejectedException(Code.MALFORMED, "not an event");
    }
}
