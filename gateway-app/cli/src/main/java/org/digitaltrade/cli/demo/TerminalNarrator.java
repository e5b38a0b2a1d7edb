package org.digitaltrade.cli.demo;

import java.io.PrintWriter;
import org.digitaltrade.client.Outcome;

/** Tells the story line by line. */
final class TerminalNarrator implements Narrator {
    private final PrintWriter out;
    private final Sentences sentences;

    TerminalNarrator(PrintWriter out, Sentences sentences) {
        this.out = out;
        this.sentences = sentences;
    }

    @Override
    public void begins(Chapter chapter) {
        out.println();
        out.println(sentences.chapter(chapter));
        out.flush();
    }

    @Override
    public void tells(Event event, Object... details) {
        out.println("  " + sentences.event(event, details));
        out.flush();
    }

    @Override
    public void records(Event event, Outcome outcome, Object... details) {
        String where = outcome.block()
                .map(block -> "  [" + sentences.text("where", Long.toString(block)) + "]")
                .orElse("");
        out.println("  " + sentences.event(event, details) + where);
        out.flush();
    }
}
