package org.digitaltrade.probe;

import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Private data; values come in the transient field {@code value}. */
final class PrivateFunctions {
    private static final String FIELD = "value";

    private PrivateFunctions() {}

    static Map<String, Function> all() {
        return Map.of(
                "privRange",
                new Function(
                        3,
                        (stub, in) -> QueryFunctions.list(stub.getPrivateDataByRange(in.get(0), in.get(1), in.get(2)))),
                "privPolicy",
                new Function(3, (stub, in) -> {
                    byte[] policy = StateFunctions.policy(in.get(2));
                    stub.setPrivateDataValidationParameter(in.get(0), in.get(1), policy);
                    return StateFunctions.base64(policy);
                }),
                "getPrivPolicy",
                new Function(
                        2,
                        (stub, in) -> StateFunctions.base64OrNull(
                                stub.getPrivateDataValidationParameter(in.get(0), in.get(1)))),
                "privPut",
                new Function(2, (stub, in) -> {
                    stub.putPrivateData(in.get(0), in.get(1), value(stub));
                    return Functions.NOTHING;
                }),
                "privGet",
                new Function(2, (stub, in) -> Functions.describe(stub.getPrivateData(in.get(0), in.get(1)))),
                "privHash",
                new Function(
                        2, (stub, in) -> StateFunctions.base64OrNull(stub.getPrivateDataHash(in.get(0), in.get(1)))),
                "privDel",
                new Function(2, (stub, in) -> {
                    stub.delPrivateData(in.get(0), in.get(1));
                    return Functions.NOTHING;
                }),
                "purge",
                new Function(2, (stub, in) -> {
                    stub.purgePrivateData(in.get(0), in.get(1));
                    return Functions.NOTHING;
                }));
    }

    private static byte[] value(ChaincodeStub stub) {
        byte[] value = stub.getTransient().get(FIELD);
        if (value == null) {
            throw new ChaincodeException("transient field '" + FIELD + "' is missing");
        }
        return value;
    }
}
