package org.digitaltrade.cli.demo;

import org.digitaltrade.client.Outcome;

/** Hears the story as it happens. */
public interface Narrator {
    /** A new part of the story begins. */
    void begins(Chapter chapter);

    /**
     * Something happened away from the ledger: a file was written, a document signed.
     *
     * @param details what the sentence of that event names, in its order
     */
    void tells(Event event, Object... details);

    /** A transaction was committed, with what it tells. */
    void records(Event event, Outcome outcome, Object... details);
}
