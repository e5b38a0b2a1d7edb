package org.digitaltrade.server.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.trade.CaseToken;
import org.digitaltrade.domain.trade.TokenSource;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordVersions;
import org.digitaltrade.server.projection.RecordVersions.Placed;

/** The cases whose token on the trade channel doesn't say what they say. Not for several threads. */
final class RelayWork {
    private static final String SOURCE = "source";

    private final RecordVersions records;
    private final Map<String, Placed<TransferCase>> undecided = new LinkedHashMap<>();
    /** Cases that changed before this block have been looked at. In memory only: a restart looks at all again. */
    private long lookedUpTo;

    RelayWork(RecordVersions records) {
        this.records = records;
    }

    /** A token to be carried. */
    record Item(String caseId, JsonObject token) {}

    /** What is to be done now; the same again until {@link #done} or until the token is seen on the trade channel. */
    List<Item> items() {
        long height = records.height(ChannelNames.APPROVAL);
        records.changedSince(lookedUpTo, ChannelNames.APPROVAL, RecordType.CASE, TransferCase.class)
                .forEach(changed -> undecided.put(changed.record().caseId(), changed));
        lookedUpTo = height;
        List<Item> items = new ArrayList<>();
        undecided.values().removeIf(changed -> {
            Optional<Item> item = item(changed);
            item.ifPresent(items::add);
            return item.isEmpty();
        });
        return items;
    }

    void done(Item item) {
        undecided.remove(item.caseId());
    }

    private Optional<Item> item(Placed<TransferCase> changed) {
        String caseId = changed.record().caseId();
        Optional<JsonObject> wanted = changed.record().standing().map(Records::toJson);
        Optional<CaseToken> token = records.current(ChannelNames.TRADE, RecordType.TOKEN, caseId, CaseToken.class);
        if (token.filter(known -> known.source().block() >= changed.block()).isPresent()
                || wanted.equals(token.map(RelayWork::withoutSource))) {
            return Optional.empty();
        }
        JsonObject source = Records.toJson(new TokenSource(changed.transactionId(), changed.block()));
        return wanted.map(standing -> new Item(caseId, standing.with(SOURCE, source)));
    }

    private static JsonObject withoutSource(CaseToken token) {
        TreeMap<String, JsonValue> members = new TreeMap<>(Records.toJson(token).members());
        members.remove(SOURCE);
        return new JsonObject(members);
    }
}
