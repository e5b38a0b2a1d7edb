package org.digitaltrade.server.projection;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.web.ProblemException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads what happened on a channel, in its order, as far as the viewer may read the records that it happened to. */
@Component
public final class EventReader {
    /** A page. A transaction has at most 64 events, so one always fits. */
    public static final int MAX_PAGE = 100;

    private final DSLContext sql;

    EventReader(DSLContext sql) {
        this.sql = sql;
    }

    /** How many blocks of the channel there are to read from. */
    public long height(String channel) {
        return Heights.of(sql, channel);
    }

    /**
     * What came after that place.
     *
     * @param limit at most {@link #MAX_PAGE}
     * @throws ProblemException MALFORMED for the limit
     */
    public EventPage after(Viewer viewer, String channel, EventPosition place, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new ProblemException(Code.MALFORMED, "limit is 1 to " + MAX_PAGE);
        }
        long height = Heights.of(sql, channel);
        List<EventPage.Entry> events = sql.select(Event.ALL)
                .from(Tables.EVENT)
                .join(Tables.RECORD)
                .on(Visibility.CURRENT_RECORD_OF_EVENT)
                .where(Event.CHANNEL.eq(channel))
                .and(place.before())
                .and(Event.BLOCK.lt(height))
                .and(Visibility.ofRecords(viewer))
                .orderBy(Event.BLOCK, Event.TX_INDEX, Event.EVENT_INDEX)
                .limit(limit)
                .fetch(EventReader::entry);
        String last =
                events.isEmpty() ? place.text() : events.get(events.size() - 1).id();
        return new EventPage(channel, height, events, last);
    }

    private static EventPage.Entry entry(Record row) {
        return new EventPage.Entry(
                new EventPosition(row.get(Event.BLOCK), row.get(Event.TX_INDEX), row.get(Event.EVENT_INDEX)).text(),
                row.get(Event.TX_ID),
                row.get(Event.TYPE),
                List.of(row.get(Event.KEY).split("~", -1)),
                row.get(Event.NAME),
                RecordReader.eventData(row.get(Event.JSON)));
    }
}
