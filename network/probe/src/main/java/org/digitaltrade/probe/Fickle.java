package org.digitaltrade.probe;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * Chaincode that gives two hosts two results, one function for each way in which that happens to people. Only {@code sound} is as chaincode
 * has to be.
 */
public final class Fickle extends ChaincodeBase {
    private static final Map<String, Integer> PRICES = Map.of("amber", 1, "birch", 2, "cedar", 3, "dusk", 4, "elm", 5);

    @Override
    public Chaincode.Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Chaincode.Response invoke(ChaincodeStub stub) {
        String function = stub.getFunction();
        String value = switch (function) {
            case "sound" -> String.join(",", stub.getParameters());
            case "setOrder" -> String.join(",", Set.of("amber", "birch", "cedar", "dusk", "elm"));
            case "mapOrder" -> PRICES.toString();
            case "upperCase" -> upperCase();
            case "number" -> number();
            case "timeZone" -> hour(stub);
            case "charset" -> Integer.toString("é".getBytes(defaultCharset()).length);
            case "random" -> UUID.randomUUID().toString();
            case "clock" -> Long.toString(System.nanoTime());
            case "identity" -> Integer.toString(System.identityHashCode(new Object()));
            case "host" -> System.getProperty("user.name");
            default -> "";
        };
        if (function.equals("reads")) {
            stub.getState(UUID.randomUUID().toString());
        }
        if (function.equals("answers")) {
            return ResponseUtils.newSuccessResponse(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        stub.putStringState("result", value);
        return ResponseUtils.newSuccessResponse();
    }

    @SuppressWarnings("StringCaseLocaleUsage") // the mistake that is to be found
    private static String upperCase() {
        return "title".toUpperCase();
    }

    @SuppressWarnings({"AnnotateFormatMethod", "DefaultLocale"}) // the mistake that is to be found
    private static String number() {
        return String.format("%.2f", 1234.5);
    }

    private static String hour(ChaincodeStub stub) {
        return LocalDateTime.ofInstant(stub.getTxTimestamp(), ZoneId.systemDefault())
                .toString();
    }

    @SuppressWarnings("DefaultCharset") // the mistake that is to be found
    private static java.nio.charset.Charset defaultCharset() {
        return java.nio.charset.Charset.defaultCharset();
    }
}
