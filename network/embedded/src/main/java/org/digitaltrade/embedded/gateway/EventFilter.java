package org.digitaltrade.embedded.gateway;

import java.util.function.Predicate;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;

/** Lets one chaincode's events pass, from behind the transaction that the client has already seen. Keeps its place: ask in order. */
final class EventFilter implements Predicate<ChaincodeEvent> {
    private final String chaincode;
    private final String seenTransaction;
    private boolean passedSeen;

    EventFilter(ChaincodeEventsRequest request) {
        this.chaincode = request.getChaincodeId();
        this.seenTransaction = request.getAfterTransactionId();
        this.passedSeen = seenTransaction.isEmpty();
    }

    @Override
    public boolean test(ChaincodeEvent event) {
        if (!passedSeen) {
            passedSeen = event.getTxId().equals(seenTransaction);
            return false;
        }
        return event.getChaincodeId().equals(chaincode);
    }
}
