package org.digitaltrade.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;

/**
 * Routes a call to its {@link Function} and words failures as the contract API does, so that the answers equal the recorded ones.
 */
public final class Probe extends ChaincodeBase {
    private static final String CONTRACT = "probe";
    private static final int CONTRACT_AND_FUNCTION = 2;

    /** To be served under that id; the embedded network needs none. */
    static Probe named(String id) {
        Probe probe = new Probe();
        probe.processCommandLineOptions(new String[] {"--id", id});
        Metrics.initialize(probe.getChaincodeConfig());
        Traces.initialize(probe.getChaincodeConfig());
        return probe;
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return invoke(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> call = stub.getStringArgs();
        if (call.isEmpty()) {
            return ResponseUtils.newSuccessResponse();
        }
        try {
            Function function = route(call.get(0));
            List<String> arguments = call.subList(1, call.size());
            if (arguments.size() < function.parameters()) {
                return ResponseUtils.newErrorResponse("Unexpected error");
            }
            String result = function.body().call(stub, arguments.subList(0, function.parameters()));
            return ResponseUtils.newSuccessResponse(result.getBytes(UTF_8));
        } catch (ChaincodeException e) {
            return ResponseUtils.newErrorResponse(e.getMessage(), e.getPayload());
        } catch (Exception e) {
            return ResponseUtils.newErrorResponse("Error during contract method execution");
        }
    }

    private static Function route(String name) {
        String[] parts = name.split(":", -1);
        boolean qualified = parts.length == CONTRACT_AND_FUNCTION;
        if (qualified && !parts[0].equals(CONTRACT)) {
            throw new ChaincodeException("Undefined contract called");
        }
        return Functions.named(qualified ? parts[1] : name);
    }
}
