package org.digitaltrade.server.projection;

import java.util.List;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * What happened to a record, first to last.
 *
 * @param height how many blocks of the channel it comes from
 */
public record RecordHistory(String channel, long height, String type, List<String> key, List<Entry> events) {

    /**
     * One event.
     *
     * @param event its name, a past participle such as {@code OfferAccepted}
     * @param data its content, with who did it and the transaction's time
     */
    public record Entry(long block, int transaction, int index, String transactionId, String event, JsonObject data) {}

    public RecordHistory {
        events = List.copyOf(events);
    }
}
