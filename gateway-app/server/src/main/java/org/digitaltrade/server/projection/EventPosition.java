package org.digitaltrade.server.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.web.ProblemException;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * A place in the sequence of a channel's events: written as {@code BLOCK.TRANSACTION.INDEX}, and the same at every gateway,
 * since it is the chain's own.
 */
public record EventPosition(long block, int transaction, int index) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})\\.([0-9]{1,9})");

    /** Before the first event. The configuration block has none. */
    public static final EventPosition BEGINNING = new EventPosition(0, 0, 0);

    /** Before whatever comes in that block. */
    public static EventPosition beforeBlock(long block) {
        return block == 0 ? BEGINNING : new EventPosition(block - 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** @throws ProblemException MALFORMED */
    public static EventPosition parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(Code.MALFORMED, "an event's place is BLOCK.TRANSACTION.INDEX");
        }
        return new EventPosition(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** Of rows of {@link Tables#EVENT}: those that come later. */
    Condition before() {
        return DSL.row(Event.BLOCK, Event.TX_INDEX, Event.EVENT_INDEX).gt(DSL.row(block, transaction, index));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return block + "." + transaction + "." + index;
    }
}
