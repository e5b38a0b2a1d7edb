package org.digitaltrade.embedded.deliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrade.embedded.genesis.CollectionHistory;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.PrivateWrites;
import org.digitaltrade.wire.msp.Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** Blocks with the private data that a peer holds and a reader may see. */
final class PrivateBlocks {
    private final Ledger ledger;
    private final Identity peer;
    private final Identity reader;

    PrivateBlocks(Ledger ledger, Identity peer, Identity reader) {
        this.ledger = ledger;
        this.peer = peer;
        this.reader = reader;
    }

    BlockAndPrivateData of(Block block) {
        long number = block.getHeader().getNumber();
        Map<Long, TxPvtReadWriteSet.Builder> transactions = new LinkedHashMap<>();
        for (PrivateWrites writes : ledger.privateWrites(number)) {
            boolean visible = CollectionHistory.below(ledger, number, writes.namespace(), writes.collection())
                    .filter(this::isVisible)
                    .isPresent();
            if (visible) {
                add(
                        transactions.computeIfAbsent(
                                writes.version().transaction(), index -> TxPvtReadWriteSet.newBuilder()),
                        writes);
            }
        }
        BlockAndPrivateData.Builder answer = BlockAndPrivateData.newBuilder().setBlock(block);
        transactions.forEach((index, set) -> answer.putPrivateDataMap(index, set.build()));
        return answer.build();
    }

    /** A collection that isn't for members alone is shown to every reader, as far as the peer has it. */
    private boolean isVisible(StaticCollectionConfig collection) {
        return Collections.isMember(collection, peer)
                && (!collection.getMemberOnlyRead() || Collections.isMember(collection, reader));
    }

    private static void add(TxPvtReadWriteSet.Builder set, PrivateWrites writes) {
        CollectionPvtReadWriteSet collection = CollectionPvtReadWriteSet.newBuilder()
                .setCollectionName(writes.collection())
                .setRwset(writes.set())
                .build();
        List<NsPvtReadWriteSet.Builder> namespaces = set.getNsPvtRwsetBuilderList();
        NsPvtReadWriteSet.Builder last = namespaces.isEmpty() ? null : namespaces.get(namespaces.size() - 1);
        if (last != null && last.getNamespace().equals(writes.namespace())) {
            last.addCollectionPvtRwset(collection);
        } else {
            set.addNsPvtRwset(NsPvtReadWriteSet.newBuilder()
                    .setNamespace(writes.namespace())
                    .addCollectionPvtRwset(collection));
        }
    }
}
