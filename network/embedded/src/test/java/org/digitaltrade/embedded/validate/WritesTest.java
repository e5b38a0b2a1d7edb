package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.Sets.delete;
import static org.digitaltrade.embedded.Sets.keyPolicy;
import static org.digitaltrade.embedded.Sets.put;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.Sets;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What valid transactions make of state: values, versions, metadata, history. Block 2 is the first that a test makes. */
final class WritesTest {
    private static final String BOTH = "AND('ZHD.peer','BJCAC.peer')";

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void a_value_has_the_version_of_its_transaction() {
        channel.commit(tx(put("other", "1")), tx(put("key", "1")));

        assertEquals(value("1", 2, 1, ByteString.EMPTY), channel.state("key"));
    }

    @Test
    void metadata_alone_moves_the_version_and_keeps_the_value() {
        channel.commit(tx(put("key", "1")));
        channel.commit(tx(keyPolicy("key", BOTH)));

        assertEquals(value("1", 3, 0, policy(BOTH)), channel.state("key"));
    }

    @Test
    void a_new_value_keeps_the_metadata() {
        channel.commit(tx(put("key", "1").mergeFrom(keyPolicy("key", BOTH).build())));
        channel.commit(tx(put("key", "2")));

        assertEquals(value("2", 3, 0, policy(BOTH)), channel.state("key"));
    }

    @Test
    void metadata_of_a_key_without_value_is_dropped() {
        assertEquals(List.of(VALID), channel.commit(tx(keyPolicy("key", BOTH))));

        assertNull(channel.state("key"));
    }

    @Test
    void a_deletion_takes_the_metadata_along() {
        channel.commit(tx(put("key", "1").mergeFrom(keyPolicy("key", BOTH).build())));
        channel.commit(tx(delete("key")));
        assertNull(channel.state("key"));

        channel.commit(tx(put("key", "2")));
        assertEquals(value("2", 4, 0, ByteString.EMPTY), channel.state("key"));
    }

    @Test
    void an_empty_value_is_a_deletion() {
        channel.commit(tx(put("key", "1")));
        channel.commit(tx(put("key", "")));

        assertNull(channel.state("key"));
    }

    @Test
    void metadata_set_and_value_written_in_one_block_are_both_there() {
        channel.commit(tx(put("key", "1")));

        assertEquals(
                List.of(VALID, ENDORSEMENT_POLICY_FAILURE),
                channel.commit(tx(keyPolicy("key", BOTH)), tx(put("key", "2"))),
                "the policy changed in this block");
        assertEquals(List.of(VALID, VALID), channel.commit(tx(put("key", "3")), tx(keyPolicy("key", ""))));
        assertEquals(value("3", 4, 1, policy("")), channel.state("key"));
    }

    @Test
    void history_has_every_valid_write_newest_first() {
        channel.commit(tx(put("key", "1")), TestTransaction.endorsedBy("ZHD").with(put("key", "invalid")));
        channel.commit(tx(put("key", "2")), tx(delete("key")));
        channel.commit(tx(keyPolicy("key", BOTH)), tx(put("key\0", "another key")));

        assertEquals(List.of("deleted", "2", "1"), history("key"));
    }

    private List<String> history(String key) {
        List<String> found = new ArrayList<>();
        try (Snapshot state = channel.ledger().snapshot();
                Cursor<KeyModification> history = state.history("ledger", key)) {
            for (@Nullable KeyModification entry = history.next(); entry != null; entry = history.next()) {
                found.add(entry.getIsDelete() ? "deleted" : entry.getValue().toStringUtf8());
            }
        }
        return found;
    }

    private static StateValue value(String value, long block, long transaction, ByteString metadata) {
        return new StateValue(ByteString.copyFromUtf8(value), new Version(block, transaction), metadata);
    }

    private static ByteString policy(String policy) {
        return KVMetadataWrite.newBuilder()
                .addAllEntries(Sets.keyPolicy("", policy).getMetadataWrites(0).getEntriesList())
                .build()
                .toByteString();
    }

    private static TestTransaction tx(KVRWSet.Builder set) {
        return TestTransaction.valid().with(set);
    }
}
