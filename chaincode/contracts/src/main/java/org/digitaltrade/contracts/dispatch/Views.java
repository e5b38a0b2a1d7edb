package org.digitaltrade.contracts.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        found.ifPresent(record -> requireReadable(reader, record));
        return answer(key, found);
    }

    /** Asks who calls only where it matters: what the whole channel may see, any of its members may have signed. */
    private static void requireReadable(LedgerReader reader, LedgerRecord record) {
        boolean open = record.recordType().audience() == RecordType.Audience.CHANNEL;
        if (!open && !ReadAccess.mayRead(reader.invocation().actor(), record)) {
            throw new RejectedException(Code.NOT_AUTHORISED, "the record is another's");
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
