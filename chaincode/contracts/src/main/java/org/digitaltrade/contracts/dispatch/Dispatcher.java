package org.digitaltrade.contracts.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * Finds the handler of a call {@code Class:function} with its one argument and turns what comes of it into a response:
 * canonical JSON, or a message {@code CODE: detail} with the payload {@code {"code","detail"}}.
 */
public final class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    private static final int OK = 200;
    /** From here on peers don't endorse. The shim knows no other status between this one and 500. */
    private static final int REFUSED = 400;

    private static final int FAILED = 500;

    private final SortedMap<String, ContractClass> classes;

    public Dispatcher(List<ContractClass> classes) {
        this.classes = new TreeMap<>();
        classes.forEach(contract -> this.classes.put(contract.name(), contract));
    }

    public Response invoke(ChaincodeStub stub) {
        try {
            return new Response(OK, "", Json.canonical(run(stub)));
        } catch (RejectedException e) {
            return refusal(REFUSED, e.rejection());
        } catch (RuntimeException | Error e) {
            // A worker thread that dies lets the peer wait for its timeout; an answer costs nothing and writes nothing.
            LOG.severe(() -> "transaction " + stub.getTxId() + " failed: " + trace(e));
            return refusal(FAILED, new Rejection(Code.INTERNAL_ERROR, "the chaincode failed; nothing was written"));
        }
    }

    private JsonObject run(ChaincodeStub stub) {
        List<byte[]> call = stub.getArgs();
        String name = stub.getStringArgs().stream().findFirst().orElse("");
        if (name.equals(Metadata.FUNCTION)) {
            return Metadata.of(classes.values());
        }
        int colon = name.indexOf(':');
        ContractClass contract = colon < 0 ? null : classes.get(name.substring(0, colon));
        if (contract == null) {
            throw new RejectedException(Code.UNKNOWN_FUNCTION, "functions are called as Class:function");
        }
        LedgerFunction function = contract.function(name.substring(colon + 1))
                .orElseThrow(() -> new RejectedException(
                        Code.UNKNOWN_FUNCTION, contract.name() + " has no function of that name"));
        LedgerChannel channel = LedgerChannel.ofName(stub.getChannelId())
                .filter(contract::livesOn)
                .orElseThrow(() ->
                        new RejectedException(Code.WRONG_CHANNEL, contract.name() + " doesn't live on this channel"));
        return function.body().run(new LedgerContext(stub, channel), argument(call));
    }

    private static JsonValue argument(List<byte[]> call) {
        if (call.size() != 2) {
            throw new RejectedException(
                    Code.WRONG_ARGUMENT_COUNT,
                    "a function takes exactly one argument, a JSON object; there are " + (call.size() - 1));
        }
        return Json.parseObject(call.get(1));
    }

    private static Response refusal(int status, Rejection rejection) {
        JsonObject payload = JsonObject.of(
                Map.of("code", new JsonString(rejection.code().name()), "detail", new JsonString(rejection.detail())));
        return new Response(status, rejection.message(), Json.canonical(payload));
    }

    /** Where it failed, without the exceptions' own texts: they may quote an argument. */
    private static String trace(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n\tat ", failure.getClass().getName() + "\n\tat ", ""));
    }
}
