package org.digitaltrade.server.projection;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, in the order of the records' keys.
 *
 * @param height all pages of a list show the channel at this height
 * @param next cursor of the next page, if there is one
 */
public record RecordPage(String channel, long height, List<RecordView> items, Optional<String> next) {
    public RecordPage {
        items = List.copyOf(items);
    }
}
