package org.digitaltrade.server.projection;

import java.util.List;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * Events of a channel, first to last.
 *
 * @param height how many blocks of the channel were looked at
 * @param last where to go on: the place of the last event here, or the place asked for when there is none
 */
public record EventPage(String channel, long height, List<Entry> events, String last) {

    /**
     * One event on one record.
     *
     * @param id its place, to go on from
     * @param type of the record
     * @param event its name, a past participle such as {@code OfferAccepted}
     * @param data its content, with who did it and the transaction's time
     */
    public record Entry(
            String id, String transactionId, String type, List<String> key, String event, JsonObject data) {}

    public EventPage {
        events = List.copyOf(events);
    }
}
