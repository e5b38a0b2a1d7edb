package org.digitaltrade.server.projection;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.ledger.BlockSink;
import org.digitaltrade.server.ledger.Outcome;
import org.digitaltrade.server.ledger.StoppedException;
import org.hyperledger.fabric.protos.common.Block;
import org.jooq.exception.DataAccessException;

/** Projects one channel, block by block. */
final class ChannelProjection implements BlockSink {
    private final String channel;
    private final String chaincode;
    private final ProjectionStore store;

    private volatile BlockPosition position;

    ChannelProjection(String channel, String chaincode, ProjectionStore store) {
        this.channel = channel;
        this.chaincode = chaincode;
        this.store = store;
        this.position = store.position();
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public long next() {
        return position.next();
    }

    @Override
    public List<Outcome> accept(Block raw) {
        CheckedBlock block = CheckedBlock.of(raw, position);
        try {
            Replay replay = new Replay(chaincode, store::current);
            List<Change> changes = new ArrayList<>();
            block.transactions().forEach(transaction -> changes.add(replay.apply(transaction)));
            store.write(block, changes);
        } catch (DataAccessException e) {
            throw new StoppedException(Code.PROJECTION_STORE_FAILED, "the database refused block " + block.number(), e);
        }
        position = new BlockPosition(block.number() + 1, block.headerHash());
        return outcomes(block);
    }

    private List<Outcome> outcomes(CheckedBlock block) {
        return block.transactions().stream()
                .flatMap(
                        transaction -> transaction
                                .transactionId()
                                .map(id -> new Outcome(channel, id, block.number(), transaction.code()))
                                .stream())
                .toList();
    }
}
