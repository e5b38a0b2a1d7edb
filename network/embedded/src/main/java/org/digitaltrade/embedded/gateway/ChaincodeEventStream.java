package org.digitaltrade.embedded.gateway;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.digitaltrade.embedded.deliver.Turns;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.embedded.store.Subscription;
import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;

/**
 * Sends the events of block after block for as long as the client listens. It reads only as fast as the client does, and holds no
 * thread while there is nothing to do.
 */
final class ChaincodeEventStream {
    /** Blocks read in one go before other streams get their turn. */
    private static final int BLOCKS_PER_TURN = 100;

    private final Ledger ledger;
    private final EventFilter filter;
    private final ServerCallStreamObserver<ChaincodeEventsResponse> client;
    private final Turns turns;
    private long nextBlock;

    ChaincodeEventStream(
            Ledger ledger,
            long startBlock,
            EventFilter filter,
            ServerCallStreamObserver<ChaincodeEventsResponse> client,
            Executor executor) {
        this.ledger = ledger;
        this.nextBlock = startBlock;
        this.filter = filter;
        this.client = client;
        this.turns = new Turns(executor, this::sendSome);
    }

    /** Begins; must be called before the service method returns. */
    void start() {
        Subscription blocks = ledger.onBlock(block -> turns.wake());
        client.setOnCancelHandler(blocks::close);
        client.setOnReadyHandler(turns::wake);
        turns.wake();
    }

    /** Whether the turn ended while there was still something to send. */
    private boolean sendSome() {
        try {
            for (int read = 0; read < BLOCKS_PER_TURN; read++) {
                if (client.isCancelled() || !client.isReady()) {
                    return false;
                }
                Optional<Block> block = ledger.block(nextBlock);
                if (block.isEmpty()) {
                    return false;
                }
                send(block.get());
                nextBlock++;
            }
            return true;
        } catch (StoreException | MalformedBytesException e) {
            client.onError(Status.ABORTED.withDescription(e.getMessage()).asRuntimeException());
            return false;
        }
    }

    private void send(Block block) {
        List<ChaincodeEvent> events =
                BlockEvents.of(block).stream().filter(filter).toList();
        if (!events.isEmpty()) {
            client.onNext(ChaincodeEventsResponse.newBuilder()
                    .setBlockNumber(block.getHeader().getNumber())
                    .addAllEvents(events)
                    .build());
        }
    }
}
