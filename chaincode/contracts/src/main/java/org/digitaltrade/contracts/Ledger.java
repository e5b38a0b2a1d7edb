package org.digitaltrade.contracts;

import org.digitaltrade.contracts.dispatch.Dispatcher;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.traces.Traces;

/** The chaincode {@code ledger}: one jar on both channels, its contract classes those of {@link Functions}. */
public final class Ledger extends ChaincodeBase {
    private final Dispatcher dispatcher = new Dispatcher(Functions.CLASSES);

    /** Ready to be served under a package id. */
    static Ledger named(String chaincodeId) {
        Ledger ledger = new Ledger();
        ledger.processCommandLineOptions(new String[] {"--id", chaincodeId});
        Metrics.initialize(ledger.getChaincodeConfig());
        Traces.initialize(ledger.getChaincodeConfig());
        return ledger;
    }

    /** Nothing needs initialising; Fabric's lifecycle calls this only if asked to. */
    @Override
    public Response init(ChaincodeStub stub) {
        return invoke(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        return dispatcher.invoke(stub);
    }
}
