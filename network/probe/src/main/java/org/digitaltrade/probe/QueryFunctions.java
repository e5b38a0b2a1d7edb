package org.digitaltrade.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;
import org.json.JSONArray;
import org.json.JSONObject;

/** Ranges, pages and history, always read to the end. */
final class QueryFunctions {

    private QueryFunctions() {}

    static Map<String, Function> all() {
        return Map.of(
                "range",
                new Function(2, (stub, in) -> list(stub.getStateByRange(in.get(0), in.get(1)))),
                "rangePage",
                new Function(4, (stub, in) -> {
                    int size = Integer.parseInt(in.get(2));
                    return page(stub.getStateByRangeWithPagination(in.get(0), in.get(1), size, in.get(3)), false);
                }),
                "compositeQuery",
                new Function(
                        2,
                        (stub, in) -> list(
                                stub.getStateByPartialCompositeKey(StateFunctions.compositeKey(in.get(0), in.get(1))))),
                "compositePage",
                new Function(4, (stub, in) -> {
                    var key = StateFunctions.compositeKey(in.get(0), in.get(1));
                    int size = Integer.parseInt(in.get(2));
                    String bookmark = new String(Base64.getDecoder().decode(in.get(3)), UTF_8);
                    return page(stub.getStateByPartialCompositeKeyWithPagination(key, size, bookmark), true);
                }),
                "history",
                new Function(1, (stub, in) -> history(stub.getHistoryForKey(in.get(0)))));
    }

    static String list(QueryResultsIterator<KeyValue> rows) throws Exception {
        try (rows) {
            return rows(rows).toString();
        }
    }

    private static String page(QueryResultsIteratorWithMetadata<KeyValue> rows, boolean binaryBookmark)
            throws Exception {
        try (rows) {
            JSONArray read = rows(rows);
            String bookmark = rows.getMetadata().getBookmark();
            return new JSONObject()
                    .put("rows", read)
                    .put("count", rows.getMetadata().getFetchedRecordsCount())
                    .put("bookmark", binaryBookmark ? StateFunctions.base64(bookmark.getBytes(UTF_8)) : bookmark)
                    .toString();
        }
    }

    private static JSONArray rows(Iterable<KeyValue> rows) {
        JSONArray read = new JSONArray();
        for (KeyValue row : rows) {
            read.put(new JSONArray().put(row.getKey()).put(row.getStringValue()));
        }
        return read;
    }

    private static String history(QueryResultsIterator<KeyModification> changes) throws Exception {
        JSONArray read = new JSONArray();
        try (changes) {
            for (KeyModification change : changes) {
                read.put(new JSONObject()
                        .put("tx", change.getTxId())
                        .put("value", Functions.describe(change.getValue()))
                        .put("time", change.getTimestamp().toString())
                        .put("deleted", change.isDeleted()));
            }
        }
        return read.toString();
    }
}
