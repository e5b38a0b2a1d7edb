package org.digitaltrade.embedded.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Store;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the committer to real Fabric: given the recorded blocks it must judge every transaction and hash every change as Fabric did. */
final class RecordedBlocksTest {
    private static final String CHANNEL = "trade";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bft", "raft"})
    void every_recorded_block_gets_the_recorded_filter_and_commit_hash(String network) {
        List<Block> recorded = Recordings.blocks(network);
        assertFalse(recorded.isEmpty());
        try (Store store = Store.open(folder, List.of(CHANNEL))) {
            Ledger ledger = store.ledger(CHANNEL);
            Committer.commitGenesis(ledger, recorded.get(0));
            Committer committer =
                    new Committer(ledger, ActiveConfig.of(ledger), new LifecycleDefinitions(), Signatures::of);
            recorded.stream().skip(1).map(RecordedBlocksTest::asOrdered).forEach(committer::commit);

            List<Block> committed = new ArrayList<>();
            for (long number = 0; number < ledger.height(); number++) {
                committed.add(ledger.block(number).orElseThrow());
            }
            assertEquals(recorded, committed);
            store.verify(CHANNEL);
            assertEquals(recorded.size(), Recomputation.check(ledger, new LifecycleDefinitions()));
        }
    }

    /** The block without what the recording peer added. */
    private static Block asOrdered(Block committed) {
        List<ByteString> slots = new ArrayList<>(committed.getMetadata().getMetadataList());
        slots.set(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.EMPTY);
        slots.set(BlockMetadataIndex.COMMIT_HASH_VALUE, ByteString.EMPTY);
        return committed.toBuilder()
                .setMetadata(BlockMetadata.newBuilder().addAllMetadata(slots))
                .build();
    }
}
