package org.digitaltrade.embedded.deploy;

import org.jspecify.annotations.Nullable;

/** Chaincode can't be deployed as asked. The detail names what is wrong and what would help. */
public final class DeployException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What is wrong. */
    public enum Code {
        /** No network runs on that data folder. */
        NETWORK_NOT_RUNNING,
        /** The network has no such channel. */
        UNKNOWN_CHANNEL,
        /** Name, version, policy, collections or address can't be read, or name who isn't there. */
        BAD_DEFINITION,
        /** Nothing at the address speaks the chaincode protocol. */
        CHAINCODE_UNREACHABLE,
        /** The name is defined on the channel already, with this sequence or another. */
        NAME_TAKEN,
        /** A peer or the ordering service refused a step. */
        REFUSED
    }

    /** States the case. */
    public DeployException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    /** States the case, with its cause. */
    public DeployException(Code code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
