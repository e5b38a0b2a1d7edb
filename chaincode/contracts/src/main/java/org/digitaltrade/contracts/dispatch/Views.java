package org.digitaltrade.contracts.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;

/**
 * The function {@code view}: one record by its key, made to be endorsed by many and submitted by none, which is how an
 * outsider gets a signed statement about a record. That a record is absent is a statement like any other.
 */
final class Views {
    private final Set<RecordType> types;

    Views(Set<RecordType> types) {
        this.types = types;
    }

    /**
     * @param type the code of a record type that this class keeps, for example {@code CON}
     * @param key the parts of its key
     */
    public record Request(String type, List<String> key) {}

    JsonObject view(LedgerReader reader, Request request) {
        RecordType type = RecordType.ofCode(request.type())
                .filter(types::contains)
                .orElseThrow(() -> new RejectedException(Code.MALFORMED, "/type: this class keeps no such records"));
        LedgerKey key = new LedgerKey(type, request.key());
        Optional<LedgerRecord> found = reader.find(key);
        if (type.audience() != RecordType.Audience.CHANNEL) {
            requireReadable(reader, key, found);
        }
        return answer(key, found);
    }

    /**
     * A record of others is as if it weren't there; so that nobody can tell the two apart, that one of these isn't there is
     * stated only to those who may read all of them. What the whole channel may see, any of its members may have signed.
     */
    private static void requireReadable(LedgerReader reader, LedgerKey key, Optional<LedgerRecord> found) {
        Actor actor = reader.invocation().actor();
        boolean readable =
                found.isPresent() ? ReadAccess.mayRead(actor, found.get()) : ReadAccess.readsEverything(actor);
        if (!readable) {
            throw new RejectedException(
                    Code.NOT_FOUND, "no " + key.type().code() + " " + key.id() + " that the caller may read");
        }
    }

    private static JsonObject answer(LedgerKey key, Optional<LedgerRecord> found) {
        TreeMap<String, JsonValue> answer = new TreeMap<>();
        answer.put("type", new JsonString(key.type().code()));
        answer.put(
                "key",
                new JsonArray(
                        key.parts().stream().<JsonValue>map(JsonString::new).toList()));
        answer.put("absent", new JsonBoolean(found.isEmpty()));
        found.ifPresent(record -> answer.put("record", LedgerTypes.toJson(record)));
        return new JsonObject(answer);
    }
}
