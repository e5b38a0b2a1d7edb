package org.digitaltrade.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement.RoleType;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.json.JSONArray;

/** Single public keys and their endorsement policies. */
final class StateFunctions {

    private StateFunctions() {}

    static Map<String, Function> all() {
        return Map.of(
                "put", new Function(2, (stub, in) -> put(stub, in.get(0), in.get(1))),
                "get", new Function(1, (stub, in) -> Functions.describe(stub.getState(in.get(0)))),
                "putGet",
                        new Function(2, (stub, in) -> {
                            put(stub, in.get(0), in.get(1));
                            return Functions.describe(stub.getState(in.get(0)));
                        }),
                "del",
                        new Function(1, (stub, in) -> {
                            stub.delState(in.get(0));
                            return Functions.NOTHING;
                        }),
                "compositePut",
                        new Function(3, (stub, in) -> {
                            String key = compositeKey(in.get(0), in.get(1)).toString();
                            put(stub, key, in.get(2));
                            return base64(key.getBytes(UTF_8));
                        }),
                "assetCreate", new Function(2, (stub, in) -> assetCreate(stub, in.get(0), in.get(1))),
                "setKeyPolicy", new Function(2, (stub, in) -> setKeyPolicy(stub, in.get(0), in.get(1))),
                "getKeyPolicy",
                        new Function(1, (stub, in) -> base64OrNull(stub.getStateValidationParameter(in.get(0)))));
    }

    private static String put(ChaincodeStub stub, String key, String value) {
        stub.putState(key, value.getBytes(UTF_8));
        return Functions.NOTHING;
    }

    private static String assetCreate(ChaincodeStub stub, String id, String json) {
        if (stub.getState(id).length > 0) {
            throw new ChaincodeException("asset " + id + " exists");
        }
        return put(stub, id, json);
    }

    private static String setKeyPolicy(ChaincodeStub stub, String key, String organisations) {
        byte[] policy = policy(organisations);
        stub.setStateValidationParameter(key, policy);
        return base64(policy);
    }

    /** All of the peers of these organisations; of none, no policy. */
    static byte[] policy(String organisations) {
        if (organisations.isEmpty()) {
            return new byte[0];
        }
        var endorsement = StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        endorsement.addOrgs(RoleType.RoleTypePeer, organisations.split(",", -1));
        return endorsement.policy();
    }

    static CompositeKey compositeKey(String type, String parts) {
        return new CompositeKey(
                type,
                new JSONArray(parts).toList().stream().map(Object::toString).toList());
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String base64OrNull(byte[] bytes) {
        return bytes == null ? "null" : base64(bytes);
    }
}
