package org.digitaltrade.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.jspecify.annotations.Nullable;

/**
 * One channel in memory. A submitted call that succeeds commits its writes; after each the law is checked that the
 * channel's events, applied to what was committed, give exactly what was written.
 */
public final class TestLedger {
    private static final int OK = 200;

    private final Chaincode chaincode;
    private final String channel;
    private final NavigableMap<String, byte[]> committed = new TreeMap<>();
    private final SortedMap<String, byte[]> policies = new TreeMap<>();
    private final SortedMap<String, LedgerRecord> replayed = new TreeMap<>();
    private final List<LedgerEvent<?>> events = new ArrayList<>();
    private final SortedMap<String, byte[]> privateData = new TreeMap<>();
    private final SortedMap<String, byte[]> transientData = new TreeMap<>();
    private Instant time = Instant.parse("2026-11-24T13:33:05Z");
    private int calls;

    private TestLedger(Chaincode chaincode, String channel) {
        this.chaincode = chaincode;
        this.channel = channel;
    }

    /** The chaincode as deployed, on one of its channels. */
    public static TestLedger on(LedgerChannel channel) {
        return of(new Ledger(), channel.channelName());
    }

    public static TestLedger of(Chaincode chaincode, String channel) {
        return new TestLedger(chaincode, channel);
    }

    /** Sets the time of the transactions that follow. */
    public TestLedger at(Instant txTime) {
        time = txTime;
        return this;
    }

    /** Calls, and commits if it succeeds. */
    public Outcome submit(TestIdentity by, String function, JsonObject request) {
        return submit(by, function, Json.write(request));
    }

    public Outcome submit(TestIdentity by, String function, String... arguments) {
        TestStub stub = stub(by, function, arguments);
        Outcome outcome = outcome(chaincode.invoke(stub.stub()), stub);
        if (outcome.status() == OK) {
            committed.putAll(stub.writes);
            policies.putAll(stub.policies);
            stub.privateWrites.forEach((key, value) -> {
                if (value.length == 0) {
                    privateData.remove(key);
                } else {
                    privateData.put(key, value);
                }
            });
            replay(outcome);
        } else {
            assertEquals(List.of(), outcome.events(), "a refusal has no event");
        }
        return outcome;
    }

    /** Calls, and commits nothing. */
    public Outcome evaluate(TestIdentity by, String function, String... arguments) {
        TestStub stub = stub(by, function, arguments);
        return outcome(chaincode.invoke(stub.stub()), stub);
    }

    /** Puts a record there as if earlier transactions had led to it. */
    public TestLedger having(LedgerRecord record) {
        String key = new LedgerKey(record.recordType(), record.keyParts()).stateKey();
        committed.put(key, LedgerTypes.canonical(record));
        replayed.put(key, record);
        return this;
    }

    public Optional<LedgerRecord> record(RecordType type, String... parts) {
        return Optional.ofNullable(committed.get(LedgerKey.of(type, parts).stateKey()))
                .map(stored -> LedgerTypes.parseRecord(type, stored));
    }

    /** Sends transient data with the calls that follow. */
    public TestLedger with(String name, byte[] value) {
        transientData.put(name, value);
        return this;
    }

    /** What a collection holds, as a member sees it. */
    public Optional<byte[]> privateData(String collection, String key) {
        return Optional.ofNullable(privateData.get(collection + "/" + key));
    }

    public boolean isGuardedBy(EndorsementPolicy policy, RecordType type, String... parts) {
        return Arrays.equals(policies.get(LedgerKey.of(type, parts).stateKey()), policy.toBytes());
    }

    public boolean isUnguarded(RecordType type, String... parts) {
        return !policies.containsKey(LedgerKey.of(type, parts).stateKey());
    }

    /** Everything that happened since the ledger began. */
    public List<LedgerEvent<?>> events() {
        return List.copyOf(events);
    }

    private TestStub stub(TestIdentity by, String function, String... arguments) {
        calls++;
        List<byte[]> call = new ArrayList<>();
        call.add(function.getBytes(UTF_8));
        Arrays.stream(arguments).forEach(argument -> call.add(argument.getBytes(UTF_8)));
        String transactionId = Digests.sha256Hex(("transaction " + calls).getBytes(UTF_8));
        return new TestStub(committed, channel, transactionId, time, by.creator(), call, transientData, privateData);
    }

    private static Outcome outcome(Response response, TestStub stub) {
        List<LedgerEvent<?>> events =
                stub.event == null ? List.of() : EventEnvelope.parse(stub.event).events();
        return new Outcome(
                response.getStatusCode(),
                response.getMessage(),
                new String(response.getPayload(), UTF_8),
                events,
                List.copyOf(stub.writes.keySet()),
                List.copyOf(stub.reads));
    }

    private void replay(Outcome outcome) {
        SortedMap<String, String> expected = new TreeMap<>();
        for (LedgerEvent<?> event : outcome.events()) {
            String key = new LedgerKey(event.recordType(), event.keyParts()).stateKey();
            LedgerRecord after = apply(event, replayed.get(key));
            replayed.put(key, after);
            expected.put(key, hex(LedgerTypes.canonical(after)));
        }
        SortedMap<String, String> written = new TreeMap<>();
        outcome.writtenKeys().forEach(key -> written.put(key, hex(committed.getOrDefault(key, new byte[0]))));
        assertEquals(expected, written, "replaying the events must give what was written");
        events.addAll(outcome.events());
    }

    @SuppressWarnings("unchecked") // the registry has one record class for each type
    private static <R extends LedgerRecord> R apply(LedgerEvent<R> event, @Nullable LedgerRecord before) {
        return event.applyTo((R) before);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
