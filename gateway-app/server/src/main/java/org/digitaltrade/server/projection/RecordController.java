package org.digitaltrade.server.projection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.RecordIds;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.RecordReader.Found;
import org.digitaltrade.server.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The three answers that every type of record has: one, a list, a history. Each says at which height of its channel it
 * holds; one carries its version as entity tag. A record's id is its key's parts joined by {@code ~}.
 */
public abstract class RecordController {
    /** How many blocks of the channel an answer comes from. */
    public static final String HEIGHT = "X-Ledger-Height";

    private final RecordReader reader;
    private final RecordType type;
    private final List<String> channels;

    /** @param channels where records of the type live; the first is meant where a list's request names none */
    protected RecordController(RecordReader reader, RecordType type, String... channels) {
        this.reader = reader;
        this.type = type;
        this.channels = List.of(channels);
    }

    /** @param channel the first of the type's channels that has the record for this caller, if left out */
    @GetMapping("/{id}")
    public ResponseEntity<RecordView> one(
            Viewer viewer, @PathVariable String id, @RequestParam Optional<String> channel) {
        Found found = find(viewer, id, channel);
        return ResponseEntity.ok()
                .header(HEIGHT, Long.toString(found.height()))
                .eTag('"' + found.view().version().tag() + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(found.view());
    }

    /** What happened to the record, first to last. */
    @GetMapping("/{id}/history")
    public ResponseEntity<RecordHistory> history(
            Viewer viewer, @PathVariable String id, @RequestParam Optional<String> channel) {
        RecordHistory history = reader.history(find(viewer, id, channel));
        return ResponseEntity.ok()
                .header(HEIGHT, Long.toString(history.height()))
                .body(history);
    }

    /** In the order of the keys; all pages show the channel at the height of the first. */
    @GetMapping
    public ResponseEntity<RecordPage> list(
            Viewer viewer,
            @RequestParam Optional<String> channel,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Optional<String> cursor) {
        String where = channel.map(this::known).orElse(channels.get(0));
        RecordPage page = reader.list(viewer, where, type, limit, cursor);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(HEIGHT, Long.toString(page.height()));
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, link(where, limit, next)));
        return answer.body(page);
    }

    private Found find(Viewer viewer, String given, Optional<String> channel) {
        String id = RecordIds.key(type, given).id();
        return channel.map(name -> List.of(known(name))).orElse(channels).stream()
                .flatMap(candidate -> reader.find(viewer, candidate, type, id).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Code.NOT_FOUND, "no such record"));
    }

    private String known(String channel) {
        if (!channels.contains(channel)) {
            throw new ProblemException(Code.MALFORMED, "channel is one of " + channels);
        }
        return channel;
    }

    /** Relative to the list itself. */
    private static String link(String channel, int limit, String cursor) {
        String encoded = URLEncoder.encode(channel, StandardCharsets.UTF_8);
        return "<?channel=" + encoded + "&limit=" + limit + "&cursor=" + cursor + ">; rel=\"next\"";
    }
}
