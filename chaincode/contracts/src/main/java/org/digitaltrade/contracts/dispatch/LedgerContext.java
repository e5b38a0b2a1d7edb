package org.digitaltrade.contracts.dispatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;

/**
 * One transaction at work. What happens to records is said by {@link #emit}; it reaches the ledger when the handler has
 * returned and not before, so a handler that refuses leaves no trace, wherever it refuses.
 */
public final class LedgerContext implements LedgerReader {
    private final ChaincodeStub stub;
    private final LedgerChannel channel;
    private final SortedMap<String, Optional<LedgerRecord>> records = new TreeMap<>();
    private final SortedMap<String, LedgerRecord> changed = new TreeMap<>();
    private final SortedMap<String, EndorsementPolicy> policies = new TreeMap<>();
    private final List<LedgerEvent<?>> events = new ArrayList<>();
    private final List<Runnable> privateWrites = new ArrayList<>();
    private @Nullable Invocation invocation;

    LedgerContext(ChaincodeStub stub, LedgerChannel channel) {
        this.stub = stub;
        this.channel = channel;
    }

    @Override
    public Invocation invocation() {
        Invocation known = invocation;
        if (known == null) {
            // Milliseconds: finer digits say nothing about a time that its client claims within minutes.
            Instant txTime = stub.getTxTimestamp().truncatedTo(ChronoUnit.MILLIS);
            known = new Invocation(stub.getTxId(), txTime, Creators.actor(stub.getCreator(), txTime));
            invocation = known;
        }
        return known;
    }

    @Override
    public LedgerChannel channel() {
        return channel;
    }

    @Override
    public Optional<LedgerRecord> find(LedgerKey key) {
        return records.computeIfAbsent(key.stateKey(), stateKey -> read(key.type(), stub.getState(stateKey)));
    }

    @Override
    public List<LedgerRecord> scan(RecordType type, List<String> prefix, int limit) {
        List<LedgerRecord> found = new ArrayList<>();
        try (QueryResultsIterator<KeyValue> rows =
                stub.getStateByPartialCompositeKey(new CompositeKey(type.code(), prefix))) {
            for (KeyValue row : rows) {
                if (found.size() == limit) {
                    throw new RejectedException(Code.TOO_LARGE, "more than " + limit + " records of " + type.code());
                }
                found.add(stored(type, row.getValue()));
            }
        } catch (RejectedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the scan couldn't be closed", e);
        }
        return found;
    }

    /**
     * Lets something happen to its record. A second event on the same record applies to the result of the first: Fabric
     * itself doesn't read its own writes.
     *
     * @return the record as it is afterwards
     */
    public <R extends LedgerRecord> R emit(LedgerEvent<R> event) {
        LedgerKey key = new LedgerKey(event.recordType(), event.keyParts());
        @SuppressWarnings("unchecked") // the registry has one record class for each type
        R before = (R) find(key).orElse(null);
        R after = event.applyTo(before);
        if (!new LedgerKey(after.recordType(), after.keyParts()).equals(key)) {
            throw new IllegalStateException("an event of " + key + " leads to a record of another key");
        }
        records.put(key.stateKey(), Optional.of(after));
        changed.put(key.stateKey(), after);
        events.add(event);
        return after;
    }

    /**
     * Carries out a decision about one record.
     *
     * @return the record after the decision's last event
     * @throws RejectedException the decision's rejection
     */
    public <R extends LedgerRecord> R apply(Decision<? extends LedgerEvent<R>> decision) {
        return accepted(decision).stream()
                .map(this::emit)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /**
     * From this transaction on, changes of the record need these organisations' endorsement instead of what the chaincode
     * as a whole needs. It doesn't guard the creation itself, so what has just been created must not bind anyone yet.
     */
    public void endorse(LedgerKey key, EndorsementPolicy policy) {
        policies.put(key.stateKey(), policy);
    }

    @Override
    public Optional<byte[]> privateData(String collection, String key) {
        return Optional.ofNullable(stub.getPrivateData(collection, key)).filter(value -> value.length > 0);
    }

    /** A field of the transient data, which is in no block. */
    public Optional<byte[]> transientData(String name) {
        return Optional.ofNullable(stub.getTransient().get(name));
    }

    /** Puts a value into a private data collection; the channel gets its hash. */
    public void putPrivate(String collection, String key, byte[] value) {
        byte[] kept = limited(value);
        privateWrites.add(() -> stub.putPrivateData(collection, key, kept));
    }

    /** Removes a value from a private data collection with its whole past, at every member. */
    public void purgePrivate(String collection, String key) {
        privateWrites.add(() -> stub.purgePrivateData(collection, key));
    }

    /** Writes what was emitted: everything that can fail comes before the first write. */
    void write() {
        if (events.isEmpty()) {
            throw new IllegalStateException("a submit function must emit an event");
        }
        byte[] envelope = limited(new EventEnvelope(events).canonical());
        SortedMap<String, byte[]> values = new TreeMap<>();
        changed.forEach((key, record) -> values.put(key, limited(LedgerTypes.canonical(record))));
        values.forEach(stub::putState);
        policies.forEach((key, policy) -> stub.setStateValidationParameter(key, policy.toBytes()));
        privateWrites.forEach(Runnable::run);
        stub.setEvent(EventEnvelope.NAME, envelope);
    }

    private static <E> List<E> accepted(Decision<E> decision) {
        return decision.fold(events -> events, rejection -> {
            throw new RejectedException(rejection);
        });
    }

    /** What is written must be readable again, and {@link Json} reads no more than this. */
    private static byte[] limited(byte[] json) {
        if (json.length > Json.MAX_BYTES) {
            throw new RejectedException(Code.TOO_LARGE, "the record would be larger than " + Json.MAX_BYTES + " bytes");
        }
        return json;
    }

    private static Optional<LedgerRecord> read(RecordType type, byte @Nullable [] value) {
        return value == null || value.length == 0 ? Optional.empty() : Optional.of(stored(type, value));
    }

    /** What the ledger holds was written here; if it can't be read, that is no fault of the caller's. */
    private static LedgerRecord stored(RecordType type, byte[] value) {
        try {
            return LedgerTypes.parseRecord(type, value);
        } catch (RejectedException e) {
            throw new IllegalStateException("a stored " + type + " can't be read", e);
        }
    }
}
