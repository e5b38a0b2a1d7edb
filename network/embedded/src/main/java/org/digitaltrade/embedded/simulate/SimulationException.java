package org.digitaltrade.embedded.simulate;

/** The ledger refuses a chaincode's request; the message is the one a Fabric peer gives. */
public final class SimulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses with Fabric's wording. */
    public SimulationException(String message) {
        super(message);
    }
}
