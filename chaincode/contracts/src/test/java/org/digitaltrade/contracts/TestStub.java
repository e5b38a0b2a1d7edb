package org.digitaltrade.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;

/**
 * What a peer answers during one simulation: committed values and never the transaction's own writes. Calls beyond these
 * fail, so that no handler comes to depend on them unnoticed.
 */
final class TestStub implements InvocationHandler {
    private final NavigableMap<String, byte[]> committed;
    private final String channel;
    private final String transactionId;
    private final Instant time;
    private final byte[] creator;
    private final List<byte[]> arguments;
    private final Map<String, byte[]> transientData;
    private final Map<String, byte[]> privateData;

    final SortedMap<String, byte[]> writes = new TreeMap<>();
    final SortedMap<String, byte[]> policies = new TreeMap<>();
    final SortedMap<String, byte[]> privateWrites = new TreeMap<>();
    final List<String> reads = new ArrayList<>();
    byte @Nullable [] event;

    TestStub(
            NavigableMap<String, byte[]> committed,
            String channel,
            String transactionId,
            Instant time,
            byte[] creator,
            List<byte[]> arguments,
            Map<String, byte[]> transientData,
            Map<String, byte[]> privateData) {
        this.committed = committed;
        this.channel = channel;
        this.transactionId = transactionId;
        this.time = time;
        this.creator = creator;
        this.arguments = arguments;
        this.transientData = transientData;
        this.privateData = privateData;
    }

    ChaincodeStub stub() {
        return (ChaincodeStub) Proxy.newProxyInstance(
                ChaincodeStub.class.getClassLoader(), new Class<?>[] {ChaincodeStub.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] parameters) {
        return switch (method.getName()) {
            case "getArgs" -> arguments;
            case "getStringArgs" ->
                arguments.stream().map(bytes -> new String(bytes, UTF_8)).toList();
            case "getTxId" -> transactionId;
            case "getChannelId" -> channel;
            case "getTxTimestamp" -> time;
            case "getCreator" -> creator;
            case "getState" -> read((String) parameters[0]);
            case "getStateByPartialCompositeKey" -> scan((CompositeKey) parameters[0]);
            case "putState" -> writes.put((String) parameters[0], (byte[]) parameters[1]);
            case "setStateValidationParameter" -> policies.put((String) parameters[0], (byte[]) parameters[1]);
            case "getTransient" -> transientData;
            case "getPrivateData" -> privateData.get(parameters[0] + "/" + parameters[1]);
            case "putPrivateData" -> privateWrites.put(parameters[0] + "/" + parameters[1], (byte[]) parameters[2]);
            case "purgePrivateData" -> privateWrites.put(parameters[0] + "/" + parameters[1], new byte[0]);
            case "setEvent" -> keep((byte[]) parameters[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private @Nullable Object keep(byte[] payload) {
        event = payload;
        return null;
    }

    private byte[] read(String key) {
        reads.add(key);
        return committed.getOrDefault(key, new byte[0]);
    }

    private QueryResultsIterator<KeyValue> scan(CompositeKey prefix) {
        String from = prefix.toString();
        Iterator<KeyValue> rows = committed.subMap(from, true, from + Character.MAX_VALUE, false).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .iterator();
        return new QueryResultsIterator<>() {
            @Override
            public Iterator<KeyValue> iterator() {
                return rows;
            }

            @Override
            public void close() {}
        };
    }

    private static KeyValue row(String key, byte[] value) {
        return new KeyValue() {
            @Override
            public String getKey() {
                return key;
            }

            @Override
            public byte[] getValue() {
                return value;
            }

            @Override
            public String getStringValue() {
                return new String(value, UTF_8);
            }
        };
    }
}
