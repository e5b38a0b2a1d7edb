package org.digitaltrade.embedded.endorse;

/** A proposal doesn't pass a check before simulation; the message is the one a Fabric peer gives. */
final class ProposalRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private ProposalRefusedException(String message, Answer answer) {
        super(message);
        this.answer = answer;
    }

    /** Stopped by a filter before the endorser: there is no response. */
    static ProposalRefusedException atTheDoor(String message) {
        return new ProposalRefusedException(message, Answer.stopped(message));
    }

    /** Refused by the endorser: the call fails, with a response beside. */
    static ProposalRefusedException byTheEndorser(String message) {
        return new ProposalRefusedException(message, Answer.refused(message));
    }

    /** Accepted as a call, but answered with status 500. */
    static ProposalRefusedException failed(String message) {
        return new ProposalRefusedException(message, Answer.failed(message));
    }

    Answer answer() {
        return answer;
    }
}
