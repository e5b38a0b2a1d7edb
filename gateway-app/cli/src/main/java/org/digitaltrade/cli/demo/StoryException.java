package org.digitaltrade.cli.demo;

import org.digitaltrade.client.Outcome;

/** The story can't go on: a step ended in another way than the story tells. */
public final class StoryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    StoryException(String function, Outcome outcome) {
        super(function + " ended " + outcome.status() + ": " + outcome.detail().orElse(""));
        this.code = outcome.code().orElse(outcome.status().name());
    }

    StoryException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** The ledger's or the network's own. */
    public String code() {
        return code;
    }
}
