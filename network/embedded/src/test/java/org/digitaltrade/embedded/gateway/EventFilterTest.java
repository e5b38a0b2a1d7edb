package org.digitaltrade.embedded.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.junit.jupiter.api.Test;

final class EventFilterTest {
    private static final List<ChaincodeEvent> EVENTS =
            List.of(event("ledger", "1"), event("other", "2"), event("ledger", "3"), event("ledger", "4"));

    @Test
    void only_the_asked_chaincode_passes() {
        assertEquals(List.of("1", "3", "4"), passing(ChaincodeEventsRequest.newBuilder()));
    }

    @Test
    void what_the_client_has_seen_is_left_out_up_to_and_including_that_transaction() {
        assertEquals(List.of("4"), passing(ChaincodeEventsRequest.newBuilder().setAfterTransactionId("3")));
        assertEquals(
                List.of("3", "4"), passing(ChaincodeEventsRequest.newBuilder().setAfterTransactionId("2")));
    }

    private static List<String> passing(ChaincodeEventsRequest.Builder request) {
        EventFilter filter = new EventFilter(request.setChaincodeId("ledger").build());
        return EVENTS.stream().filter(filter).map(ChaincodeEvent::getTxId).toList();
    }

    private static ChaincodeEvent event(String chaincode, String transaction) {
        return ChaincodeEvent.newBuilder()
                .setChaincodeId(chaincode)
                .setTxId(transaction)
                .build();
    }
}
