package org.digitaltrade.server.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.projection.Tables.Version;
import org.digitaltrade.server.web.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads records for somebody: what the viewer may not read is as if it weren't there. */
@Component
public final class RecordReader {
    /** A page of a list. Enough for a screen; more would be an export. */
    public static final int MAX_PAGE = 100;

    /** A contract has some dozens of events, a meter one for each usage of a year; beyond that the end is cut off. */
    static final int MAX_EVENTS = 10_000;

    private final DSLContext sql;

    RecordReader(DSLContext sql) {
        this.sql = sql;
    }

    /** A record and the height at which this is it. */
    public record Found(long height, RecordView view) {}

    /** Empty also for what the viewer may not read. */
    public Optional<Found> find(Viewer viewer, String channel, RecordType type, String id) {
        long height = Heights.of(sql, channel);
        return sql.select(Version.ALL)
                .from(Tables.RECORD)
                .where(at(height, channel, type))
                .and(Version.KEY.eq(id))
                .and(Visibility.ofRecords(viewer))
                .fetchOptional(RecordReader::view)
                .map(view -> new Found(height, view));
    }

    /**
     * @param limit at most {@link #MAX_PAGE}
     * @param cursor as the page before gave it
     * @throws ProblemException CURSOR_INVALID, or MALFORMED for the limit
     */
    public RecordPage list(Viewer viewer, String channel, RecordType type, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new ProblemException(Code.MALFORMED, "limit is 1 to " + MAX_PAGE);
        }
        long current = Heights.of(sql, channel);
        Optional<PageCursor> from = cursor.map(text -> PageCursor.parse(text, channel, type.code(), current));
        long height = from.map(PageCursor::height).orElse(current);
        List<RecordView> found = sql.select(Version.ALL)
                .from(Tables.RECORD)
                .where(at(height, channel, type))
                .and(from.map(start -> Version.KEY.gt(start.after())).orElse(DSL.noCondition()))
                .and(Visibility.ofRecords(viewer))
                .orderBy(Version.KEY)
                .limit(limit + 1)
                .fetch(RecordReader::view);
        boolean more = found.size() > limit;
        List<RecordView> items = more ? found.subList(0, limit) : found;
        Optional<String> next = more
                ? Optional.of(new PageCursor(channel, type.code(), height, idOf(items.get(limit - 1))).text())
                : Optional.empty();
        return new RecordPage(channel, height, items, next);
    }

    /**
     * Current records whose JSON has a text in it, in the order of their keys; whoever asks looks at what it means there.
     *
     * @param limit how many at most
     */
    public List<RecordView> mentioning(Viewer viewer, String channel, RecordType type, String text, int limit) {
        return sql.select(Version.ALL)
                .from(Tables.RECORD)
                .where(at(Heights.of(sql, channel), channel, type))
                .and(Version.JSON.contains(text))
                .and(Visibility.ofRecords(viewer))
                .orderBy(Version.KEY)
                .limit(limit)
                .fetch(RecordReader::view);
    }

    /** @param found the record, which the viewer may read */
    public RecordHistory history(Found found) {
        RecordView record = found.view;
        List<RecordHistory.Entry> events = sql.select(Event.ALL)
                .from(Tables.EVENT)
                .where(Event.CHANNEL.eq(record.channel()))
                .and(Event.TYPE.eq(record.type()))
                .and(Event.KEY.eq(idOf(record)))
                .and(Event.BLOCK.lt(found.height))
                .orderBy(Event.BLOCK, Event.TX_INDEX, Event.EVENT_INDEX)
                .limit(MAX_EVENTS)
                .fetch(RecordReader::entry);
        return new RecordHistory(record.channel(), found.height, record.type(), record.key(), events);
    }

    private static Condition at(long height, String channel, RecordType type) {
        return Version.CHANNEL
                .eq(channel)
                .and(Version.TYPE.eq(type.code()))
                .and(Version.FROM_BLOCK.lt(height))
                .and(Version.TO_BLOCK.isNull().or(Version.TO_BLOCK.ge(height)));
    }

    private static RecordView view(Record row) {
        return new RecordView(
                row.get(Version.CHANNEL),
                row.get(Version.TYPE),
                List.of(row.get(Version.KEY).split("~", -1)),
                new RecordView.Version(row.get(Version.FROM_BLOCK), row.get(Version.FROM_TX)),
                row.get(Version.SHA256),
                json(row.get(Version.JSON)));
    }

    private static RecordHistory.Entry entry(Record row) {
        return new RecordHistory.Entry(
                row.get(Event.BLOCK),
                row.get(Event.TX_INDEX),
                row.get(Event.EVENT_INDEX),
                row.get(Event.TX_ID),
                row.get(Event.NAME),
                eventData(row.get(Event.JSON)));
    }

    /** An event's content, from the form in which the chaincode emits it. */
    static JsonObject eventData(String named) {
        return (JsonObject) json(named).get("data");
    }

    private static String idOf(RecordView view) {
        return String.join("~", view.key());
    }

    private static JsonObject json(String text) {
        return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
