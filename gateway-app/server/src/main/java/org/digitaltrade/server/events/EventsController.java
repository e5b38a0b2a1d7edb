package org.digitaltrade.server.events;

import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.ledger.Channels;
import org.digitaltrade.server.projection.EventPage;
import org.digitaltrade.server.projection.EventPosition;
import org.digitaltrade.server.projection.EventReader;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.web.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happened to the records that the caller may read, in the order of the chain. */
@RestController
class EventsController {
    private static final String DEFAULT_CHANNEL = "trade";

    private final EventReader reader;
    private final EventStreams streams;
    private final Channels channels;

    EventsController(EventReader reader, EventStreams streams, Channels channels) {
        this.reader = reader;
        this.streams = streams;
        this.channels = channels;
    }

    /**
     * A page; the answer's {@code last} is the next request's {@code after}.
     *
     * @param after an event's id; from the beginning if left out
     */
    // Without a type of its own, so that whoever accepts anything gets this and not a stream.
    @GetMapping("/v1/events")
    ResponseEntity<EventPage> page(
            Viewer viewer,
            @RequestParam(defaultValue = DEFAULT_CHANNEL) String channel,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        EventPosition place = after.map(EventPosition::parse).orElse(EventPosition.BEGINNING);
        EventPage page = reader.after(viewer, known(channel), place, limit);
        return ResponseEntity.ok()
                .header(RecordController.HEIGHT, Long.toString(page.height()))
                .body(page);
    }

    /**
     * The same as it happens, as server-sent events whose ids are the events' own. A stream ends after a minute; a reader
     * that comes again with {@code Last-Event-ID} misses nothing and gets nothing twice.
     *
     * @param after an event's id, where there is no {@code Last-Event-ID}; from now on if both are left out
     */
    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            Viewer viewer,
            @RequestParam(defaultValue = DEFAULT_CHANNEL) String channel,
            @RequestParam Optional<String> after,
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId) {
        String where = known(channel);
        EventPosition place = lastEventId
                .or(() -> after)
                .map(EventPosition::parse)
                .orElseGet(() -> EventPosition.beforeBlock(reader.height(where)));
        return streams.open(viewer, where, place);
    }

    private String known(String channel) {
        if (!channels.names().contains(channel)) {
            throw new ProblemException(Code.MALFORMED, "channel is one of " + channels.names());
        }
        return channel;
    }
}
