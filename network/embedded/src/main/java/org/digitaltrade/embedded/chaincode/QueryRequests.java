package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.Map;
import org.digitaltrade.embedded.simulate.QueryCursor;
import org.digitaltrade.embedded.simulate.SimulationException;
import org.digitaltrade.embedded.simulate.Simulator;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetHistoryForKey;
import org.hyperledger.fabric.protos.peer.GetQueryResult;
import org.hyperledger.fabric.protos.peer.GetStateByRange;
import org.hyperledger.fabric.protos.peer.QueryMetadata;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryStateClose;
import org.hyperledger.fabric.protos.peer.QueryStateNext;

/** The requests of one transaction that return many rows. */
final class QueryRequests {
    private final String namespace;
    private final Simulator simulator;
    private final CollectionRights collections;
    private final Map<String, OpenQuery> open = new HashMap<>();
    private int begun;

    QueryRequests(String namespace, Simulator simulator, CollectionRights collections) {
        this.namespace = namespace;
        this.simulator = simulator;
        this.collections = collections;
    }

    ByteString answer(ChaincodeMessage request) throws InvalidProtocolBufferException {
        ByteString content = request.getPayload();
        QueryResponse response = switch (request.getType()) {
            case GET_STATE_BY_RANGE -> range(GetStateByRange.parseFrom(content));
            case GET_HISTORY_FOR_KEY -> history(GetHistoryForKey.parseFrom(content));
            case GET_QUERY_RESULT -> richQuery(GetQueryResult.parseFrom(content));
            case QUERY_STATE_NEXT -> next(QueryStateNext.parseFrom(content));
            case QUERY_STATE_CLOSE -> close(QueryStateClose.parseFrom(content));
            default -> throw new IllegalArgumentException(request.getType().toString());
        };
        return response.toByteString();
    }

    private QueryResponse range(GetStateByRange request) throws InvalidProtocolBufferException {
        QueryMetadata page = QueryMetadata.parseFrom(request.getMetadata());
        if (!request.getCollection().isEmpty()) {
            return privateRange(request, page);
        }
        if (page.getPageSize() == 0 && page.getBookmark().isEmpty()) {
            return begin(
                    new OpenQuery(nextId(), simulator.range(namespace, request.getStartKey(), request.getEndKey())));
        }
        String start = page.getBookmark().isEmpty() ? request.getStartKey() : page.getBookmark();
        QueryCursor cursor = simulator.page(namespace, start, request.getEndKey());
        return begin(OpenQuery.page(nextId(), cursor, page.getPageSize()));
    }

    /** The page size limits what is returned, but there is no next page. */
    private QueryResponse privateRange(GetStateByRange request, QueryMetadata page) {
        collections.requireReadable(request.getCollection());
        QueryCursor cursor =
                simulator.privateRange(namespace, request.getCollection(), request.getStartKey(), request.getEndKey());
        return begin(OpenQuery.limited(nextId(), cursor, page.getPageSize()));
    }

    private QueryResponse history(GetHistoryForKey request) {
        return begin(new OpenQuery(nextId(), simulator.history(namespace, request.getKey())));
    }

    /** Peers with the key-value state database refuse these too. */
    private QueryResponse richQuery(GetQueryResult request) throws InvalidProtocolBufferException {
        QueryMetadata page = QueryMetadata.parseFrom(request.getMetadata());
        boolean isPrivate = !request.getCollection().isEmpty();
        if (isPrivate) {
            collections.requireReadable(request.getCollection());
            simulator.beginPrivateQuery();
        }
        boolean paged =
                !isPrivate && (page.getPageSize() != 0 || !page.getBookmark().isEmpty());
        throw new SimulationException(
                paged
                        ? "ExecuteQueryWithMetadata not supported for leveldb"
                        : "ExecuteQuery not supported for leveldb");
    }

    private QueryResponse next(QueryStateNext request) {
        OpenQuery query = open.get(request.getId());
        if (query == null) {
            throw new SimulationException("query iterator not found");
        }
        return batch(query);
    }

    private QueryResponse close(QueryStateClose request) {
        OpenQuery query = open.remove(request.getId());
        if (query != null) {
            query.close();
        }
        return QueryResponse.newBuilder().setId(request.getId()).build();
    }

    private QueryResponse begin(OpenQuery query) {
        open.put(query.id(), query);
        return batch(query);
    }

    private QueryResponse batch(OpenQuery query) {
        QueryResponse batch = query.nextBatch();
        if (query.ended()) {
            open.remove(query.id());
            query.close();
        }
        return batch;
    }

    private String nextId() {
        return Integer.toString(++begun);
    }
}
