package org.digitaltrade.embedded.deploy;

/** What a deployment does, in this order. */
public enum Step {
    /** Asks the chaincode for its name. */
    CALL,
    /** Puts the package on an organisation's peer. */
    INSTALL,
    /** An organisation's administrator agrees. */
    APPROVE,
    /** The definition is put on the channel. */
    COMMIT
}
