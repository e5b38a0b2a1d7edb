package org.digitaltrade.fabric;

/** A step of the launcher that failed; the message says in one sentence what happened, the cure in one what helps. */
public final class FabricException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable codes, of which scripts can rely on the name. */
    public enum Code {
        /** Fabric's programs aren't here. */
        FABRIC_MISSING,
        /** They are of a release that doesn't know what the topology needs. */
        FABRIC_VERSION,
        /** They are made for another processor or system. */
        FABRIC_ARCHITECTURE,
        /** A port of the topology is taken by another program. */
        PORT_BUSY,
        /** Too little space for the ledgers. */
        DISK_FULL,
        /** This machine's clock is behind what the network has seen already. */
        CLOCK_BEHIND,
        /** A certificate of the network has expired. */
        CERTIFICATE_EXPIRED,
        /** The topology isn't the one that the network was made from. */
        TOPOLOGY_CHANGED,
        /** The data folder holds another kind of network. */
        OTHER_NETWORK,
        /** Part of the data folder is missing. */
        DATA_INCOMPLETE,
        /** A process of the network ended while it was started. */
        NODE_ENDED,
        /** A process or the network as a whole isn't ready in time. */
        NOT_READY,
        /** One of Fabric's programs refused what it was asked. */
        STEP_FAILED
    }

    private final Code code;
    private final String cure;

    public FabricException(Code code, String message, String cure) {
        super(message);
        this.code = code;
        this.cure = cure;
    }

    FabricException(Code code, String message, String cure, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.cure = cure;
    }

    public Code code() {
        return code;
    }

    /** What helps, in one sentence. */
    public String cure() {
        return cure;
    }

    static FabricException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new FabricException(
                Code.STEP_FAILED, "interrupted", "repeat the command: it goes on where it stopped", cause);
    }
}
