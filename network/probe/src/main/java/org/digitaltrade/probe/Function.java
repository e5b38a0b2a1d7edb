package org.digitaltrade.probe;

import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * One function of the probe.
 *
 * @param parameters how many arguments it takes; more are dropped, as the contract API does
 * @param body what it does
 */
record Function(int parameters, Body body) {

    /** The code of a function: makes its ledger calls and returns the result's text. */
    @FunctionalInterface
    interface Body {
        String call(ChaincodeStub stub, List<String> arguments) throws Exception;
    }
}
