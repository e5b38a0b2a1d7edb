package org.digitaltrade.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.contract.ClientIdentity;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.json.JSONArray;
import org.json.JSONObject;

/** The functions by name. Each makes exactly the ledger calls of the recorded one, in the same order. */
final class Functions {
    private static final Map<String, Function> ALL = new HashMap<>();
    static final String NOTHING = "";

    static {
        add("noop", 0, (stub, in) -> NOTHING);
        add("whoami", 0, (stub, in) -> whoami(stub));
        add("event", 1, (stub, in) -> event(stub, Integer.parseInt(in.get(0))));
        add("fail", 1, (stub, in) -> {
            throw new ChaincodeException(in.get(0), "payload of " + in.get(0));
        });
        add("crash", 1, (stub, in) -> {
            throw new IllegalStateException(in.get(0));
        });
        add("sleep", 1, (stub, in) -> {
            Thread.sleep(Long.parseLong(in.get(0)));
            return NOTHING;
        });
        add("differs", 1, (stub, in) -> {
            stub.putState(in.get(0), stub.getMspId().getBytes(UTF_8));
            return stub.getMspId();
        });
        add("callOther", 4, (stub, in) -> {
            Response answer = stub.invokeChaincodeWithStringArgs(in.get(0), in.subList(1, in.size()));
            return answer.getStatus().getCode() + ":" + answer.getMessage() + ":" + answer.getStringPayload();
        });
        add("callChannel", 3, (stub, in) -> {
            List<String> call = new JSONArray(in.get(2))
                    .toList().stream().map(Object::toString).toList();
            Response answer = stub.invokeChaincodeWithStringArgs(in.get(0), call, in.get(1));
            return answer.getStatus().getCode() + ":" + answer.getMessage() + ":" + answer.getStringPayload();
        });
        ALL.putAll(StateFunctions.all());
        ALL.putAll(QueryFunctions.all());
        ALL.putAll(PrivateFunctions.all());
        add("multi", 1, (stub, in) -> multi(stub, new JSONArray(in.get(0))));
    }

    private Functions() {}

    private static void add(String name, int parameters, Function.Body body) {
        ALL.put(name, new Function(parameters, body));
    }

    /**
     * The function of that name.
     *
     * @throws ChaincodeException with the contract API's message if there is none
     */
    static Function named(String name) {
        Function function = ALL.get(name);
        if (function == null) {
            throw new ChaincodeException("Undefined contract method called");
        }
        return function;
    }

    /** What a read returned, in words: absent, empty, or {@code =} and the text. */
    static String describe(byte[] value) {
        if (value == null) {
            return "null";
        }
        return value.length == 0 ? "empty" : "=" + new String(value, UTF_8);
    }

    static String event(ChaincodeStub stub, int count) {
        for (int i = 1; i <= count; i++) {
            stub.setEvent("event-" + i, ("payload-" + i).getBytes(UTF_8));
        }
        return NOTHING;
    }

    private static String whoami(ChaincodeStub stub) throws Exception {
        ClientIdentity client = new ClientIdentity(stub);
        return new JSONObject()
                .put("id", client.getId())
                .put("msp", client.getMSPID())
                .put("channel", stub.getChannelId())
                .put("txTime", stub.getTxTimestamp().toString())
                .put("function", stub.getFunction())
                .put("args", new JSONArray(stub.getParameters()))
                .put("transient", new JSONArray(stub.getTransient().keySet()))
                .toString();
    }

    /** Runs {@code [["put","k","v"],["get","k"],…]} one after the other. */
    private static String multi(ChaincodeStub stub, JSONArray steps) throws Exception {
        JSONArray results = new JSONArray();
        for (int i = 0; i < steps.length(); i++) {
            var words = steps.getJSONArray(i).toList().stream()
                    .map(Object::toString)
                    .toList();
            String name = words.get(0).equals("policy") ? "setKeyPolicy" : words.get(0);
            results.put(named(name).body().call(stub, words.subList(1, words.size())));
        }
        return results.toString();
    }
}
