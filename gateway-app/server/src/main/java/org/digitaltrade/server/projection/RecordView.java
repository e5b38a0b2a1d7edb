package org.digitaltrade.server.projection;

import java.util.List;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * A record as an answer shows it.
 *
 * @param type the ledger's name of the type, such as {@code CON}
 * @param version where the transaction that wrote it stands
 * @param sha256 of the record's canonical JSON, which is what the peers hold
 */
public record RecordView(
        String channel, String type, List<String> key, Version version, String sha256, JsonObject record) {

    /** @param transaction index in the block */
    public record Version(long block, int transaction) {

        /** As an entity tag, and as Fabric counts versions. */
        public String tag() {
            return block + ":" + transaction;
        }
    }
}
