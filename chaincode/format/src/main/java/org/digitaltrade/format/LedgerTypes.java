package org.digitaltrade.format;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * Which Java record stands for which type of ledger record and event, and their stored form: a record's JSON with a
 * {@code schema} member, an event's with its name.
 */
public final class LedgerTypes {
    private static final String SCHEMA = "schema";
    private static final String SCHEMA_PREFIX = "org.digitaltrade.";
    private static final String SCHEMA_VERSION = "/1";

    private static final LedgerTypes ALL = new LedgerTypes();

    static {
        TradeTypes.register(ALL);
        TransferTypes.register(ALL);
        AttestationTypes.register(ALL);
    }

    private final Map<RecordType, Class<? extends LedgerRecord>> records = new EnumMap<>(RecordType.class);
    private final Map<String, Class<? extends LedgerEvent<?>>> events = new TreeMap<>();

    private LedgerTypes() {}

    <R extends Record & LedgerRecord> LedgerTypes record(RecordType type, Class<R> record) {
        if (records.put(type, record) != null) {
            throw new IllegalStateException("two records for " + type);
        }
        return this;
    }

    <E extends Record & LedgerEvent<?>> LedgerTypes event(Class<E> event) {
        if (events.put(event.getSimpleName(), event) != null) {
            throw new IllegalStateException("two events called " + event.getSimpleName());
        }
        return this;
    }

    /** Every event name that the ledger can emit, in alphabetical order. */
    public static Iterable<String> eventNames() {
        return ALL.events.keySet();
    }

    public static Optional<Class<? extends LedgerRecord>> recordClass(RecordType type) {
        return Optional.ofNullable(ALL.records.get(type));
    }

    /** The name of a record's schema, for example {@code org.digitaltrade.CON/1}. */
    public static String schema(RecordType type) {
        return SCHEMA_PREFIX + type.code() + SCHEMA_VERSION;
    }

    public static JsonObject toJson(LedgerRecord record) {
        return Records.toJson((Record) record).with(SCHEMA, new JsonString(schema(record.recordType())));
    }

    /** What is stored under the record's key. */
    public static byte[] canonical(LedgerRecord record) {
        return Json.canonical(toJson(record));
    }

    /** @throws RejectedException MALFORMED if this isn't a stored record of that type */
    public static LedgerRecord parseRecord(RecordType type, byte[] stored) {
        JsonObject json = Json.parseObject(stored);
        if (!json.string(SCHEMA).equals(schema(type))) {
            throw new RejectedException(Code.MALFORMED, "not a " + schema(type));
        }
        TreeMap<String, JsonValue> members = new TreeMap<>(json.members());
        members.remove(SCHEMA);
        return (LedgerRecord) Records.fromJson(
                recordClass(type)
                        .orElseThrow(() -> new IllegalStateException("no record class for " + type))
                        .asSubclass(Record.class),
                new JsonObject(members));
    }

    static String eventName(LedgerEvent<?> event) {
        String name = event.getClass().getSimpleName();
        if (!event.getClass().equals(ALL.events.get(name))) {
            throw new IllegalStateException("not registered: " + name);
        }
        return name;
    }

    static LedgerEvent<?> parseEvent(String name, JsonObject data) {
        Class<? extends LedgerEvent<?>> type = ALL.events.get(name);
        if (type == null) {
            throw new RejectedException(Code.MALFORMED, "unknown event \"" + name + "\"");
        }
        return (LedgerEvent<?>) Records.fromJson(type.asSubclass(Record.class), data);
    }
}
