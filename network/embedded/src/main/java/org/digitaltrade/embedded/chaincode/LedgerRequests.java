package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import org.digitaltrade.embedded.simulate.SimulationException;
import org.digitaltrade.embedded.simulate.Simulator;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.DelState;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateMetadata;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.PutStateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadataResult;

/** Answers the ledger requests of one chaincode in one transaction, in the namespace of that chaincode. */
final class LedgerRequests implements ChaincodeStream.Peer {
    private final String namespace;
    private final Simulator simulator;
    private final CollectionRights collections;
    private final QueryRequests queries;
    private final Callee callee;

    /** Runs a chaincode that a chaincode calls. */
    @FunctionalInterface
    interface Callee {
        /** The callee's last message. */
        ChaincodeMessage invoke(ChaincodeSpec call);
    }

    LedgerRequests(String namespace, boolean initialises, Simulator simulator, Callee callee) {
        this.namespace = namespace;
        this.simulator = simulator;
        this.collections = new CollectionRights(namespace, initialises, simulator);
        this.queries = new QueryRequests(namespace, simulator, collections);
        this.callee = callee;
    }

    @Override
    public synchronized ChaincodeMessage answer(ChaincodeMessage request) {
        String failed = request.getType() + " failed: transaction ID: " + request.getTxid() + ": ";
        try {
            return Messages.response(request, payload(request));
        } catch (SimulationException e) {
            return Messages.error(request, failed + e.getMessage());
        } catch (InvalidProtocolBufferException e) {
            return Messages.error(request, failed + "unmarshal failed: " + e.getMessage());
        } catch (RuntimeException e) {
            return Messages.error(request, failed + e);
        }
    }

    private ByteString payload(ChaincodeMessage request) throws InvalidProtocolBufferException {
        ByteString content = request.getPayload();
        return switch (request.getType()) {
            case GET_STATE -> get(GetState.parseFrom(content));
            case PUT_STATE -> put(PutState.parseFrom(content));
            case DEL_STATE -> delete(DelState.parseFrom(content));
            case GET_PRIVATE_DATA_HASH -> hash(GetState.parseFrom(content));
            case PURGE_PRIVATE_DATA -> purge(DelState.parseFrom(content));
            case GET_STATE_METADATA -> metadata(GetStateMetadata.parseFrom(content));
            case PUT_STATE_METADATA -> putMetadata(PutStateMetadata.parseFrom(content));
            case INVOKE_CHAINCODE ->
                callee.invoke(ChaincodeSpec.parseFrom(content)).toByteString();
            case GET_STATE_BY_RANGE, GET_HISTORY_FOR_KEY, GET_QUERY_RESULT, QUERY_STATE_NEXT, QUERY_STATE_CLOSE ->
                queries.answer(request);
            default -> throw new SimulationException("the embedded network does not know this request");
        };
    }

    private ByteString put(PutState request) {
        return put(request.getCollection(), request.getKey(), request.getValue());
    }

    private ByteString delete(DelState request) {
        return put(request.getCollection(), request.getKey(), ByteString.EMPTY);
    }

    private ByteString get(GetState request) {
        if (isPublic(request.getCollection())) {
            return simulator.get(namespace, request.getKey());
        }
        collections.requireReadable(request.getCollection());
        return simulator.getPrivate(namespace, request.getCollection(), request.getKey());
    }

    /** Whoever may propose may ask for a hash. */
    private ByteString hash(GetState request) {
        collections.requireUsable();
        return simulator.getPrivateHash(namespace, request.getCollection(), request.getKey());
    }

    private ByteString put(String collection, String key, ByteString value) {
        if (isPublic(collection)) {
            simulator.put(namespace, key, value);
        } else {
            collections.requireWritable(collection);
            simulator.putPrivate(namespace, collection, key, value);
        }
        return ByteString.EMPTY;
    }

    private ByteString purge(DelState request) {
        if (isPublic(request.getCollection())) {
            throw new SimulationException("only applicable for private data");
        }
        collections.requireWritable(request.getCollection());
        simulator.purgePrivate(namespace, request.getCollection(), request.getKey());
        return ByteString.EMPTY;
    }

    private ByteString metadata(GetStateMetadata request) {
        Map<String, ByteString> metadata;
        if (isPublic(request.getCollection())) {
            metadata = simulator.metadata(namespace, request.getKey());
        } else {
            collections.requireReadable(request.getCollection());
            metadata = simulator.privateMetadata(namespace, request.getCollection(), request.getKey());
        }
        StateMetadataResult.Builder result = StateMetadataResult.newBuilder();
        metadata.forEach((name, value) ->
                result.addEntries(StateMetadata.newBuilder().setMetakey(name).setValue(value)));
        return result.build().toByteString();
    }

    private ByteString putMetadata(PutStateMetadata request) {
        StateMetadata entry = request.getMetadata();
        Map<String, ByteString> metadata = Map.of(entry.getMetakey(), entry.getValue());
        if (isPublic(request.getCollection())) {
            simulator.putMetadata(namespace, request.getKey(), metadata);
        } else {
            collections.requireWritable(request.getCollection());
            simulator.putPrivateMetadata(namespace, request.getCollection(), request.getKey(), metadata);
        }
        return ByteString.EMPTY;
    }

    private static boolean isPublic(String collection) {
        return collection.isEmpty();
    }
}
