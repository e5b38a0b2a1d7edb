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
    private final QueryRequests queries;
    private final Callee callee;

    /** Runs a chaincode that a chaincode calls. */
    @FunctionalInterface
    interface Callee {
        /** The callee's last message. */
        ChaincodeMessage invoke(ChaincodeSpec call);
    }

    LedgerRequests(String namespace, Simulator simulator, Callee callee) {
        this.namespace = namespace;
        this.simulator = simulator;
        this.queries = new QueryRequests(namespace, simulator);
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
            case GET_STATE_METADATA -> metadata(GetStateMetadata.parseFrom(content));
            case PUT_STATE_METADATA -> putMetadata(PutStateMetadata.parseFrom(content));
            case INVOKE_CHAINCODE ->
                callee.invoke(ChaincodeSpec.parseFrom(content)).toByteString();
            case GET_STATE_BY_RANGE, GET_HISTORY_FOR_KEY, GET_QUERY_RESULT, QUERY_STATE_NEXT, QUERY_STATE_CLOSE ->
                queries.answer(request);
            case GET_PRIVATE_DATA_HASH, PURGE_PRIVATE_DATA -> throw noPrivateData();
            default -> throw new SimulationException("the embedded network does not know this request");
        };
    }

    private ByteString get(GetState request) {
        requirePublic(request.getCollection());
        return simulator.get(namespace, request.getKey());
    }

    private ByteString put(PutState request) {
        requirePublic(request.getCollection());
        simulator.put(namespace, request.getKey(), request.getValue());
        return ByteString.EMPTY;
    }

    private ByteString delete(DelState request) {
        requirePublic(request.getCollection());
        simulator.put(namespace, request.getKey(), ByteString.EMPTY);
        return ByteString.EMPTY;
    }

    private ByteString metadata(GetStateMetadata request) {
        requirePublic(request.getCollection());
        StateMetadataResult.Builder result = StateMetadataResult.newBuilder();
        simulator
                .metadata(namespace, request.getKey())
                .forEach((name, value) -> result.addEntries(
                        StateMetadata.newBuilder().setMetakey(name).setValue(value)));
        return result.build().toByteString();
    }

    private ByteString putMetadata(PutStateMetadata request) {
        requirePublic(request.getCollection());
        StateMetadata entry = request.getMetadata();
        simulator.putMetadata(namespace, request.getKey(), Map.of(entry.getMetakey(), entry.getValue()));
        return ByteString.EMPTY;
    }

    static void requirePublic(String collection) {
        if (!collection.isEmpty()) {
            throw noPrivateData();
        }
    }

    private static SimulationException noPrivateData() {
        return new SimulationException("private data is not available on the embedded network");
    }
}
