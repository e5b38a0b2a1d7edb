package org.digitaltrade.cli;

/** What a script learns without reading: the exit status of the program. */
public enum ExitCode {
    OK(0),
    /** Something was checked and is not valid. */
    NOT_VALID(1),
    /** The command line or an input file is wrong. */
    USAGE(2),
    /** It could not be checked: something that is needed for it is missing. */
    COULD_NOT_CHECK(3),
    /** Network or gateway can't be reached or do not work. */
    NETWORK(4),
    /** The ledger's rules said no. */
    REFUSED(5),
    /** Sent, and the outcome is not known. */
    OUTCOME_UNKNOWN(6),
    /** It took longer than its limit. */
    TIMEOUT(7);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The number that the shell sees. */
    public int status() {
        return status;
    }
}
