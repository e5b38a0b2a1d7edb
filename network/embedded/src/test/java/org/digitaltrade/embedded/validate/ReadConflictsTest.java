package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.Sets.collection;
import static org.digitaltrade.embedded.Sets.delete;
import static org.digitaltrade.embedded.Sets.put;
import static org.digitaltrade.embedded.Sets.putPrivate;
import static org.digitaltrade.embedded.Sets.read;
import static org.digitaltrade.embedded.Sets.readAbsent;
import static org.digitaltrade.embedded.Sets.readPrivate;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.PHANTOM_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that were read against versions that are. Block 2 is the first that a test makes. */
final class ReadConflictsTest {
    private static final String COLLECTION = "pc-signer";

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
    void a_read_holds_while_the_version_is_the_same() {
        channel.commit(tx(put("key", "1")));

        assertEquals(List.of(VALID), channel.commit(tx(read("key", 2, 0))));
    }

    @Test
    void a_read_of_another_version_is_a_conflict() {
        channel.commit(tx(put("key", "1")));
        channel.commit(tx(put("key", "1")));

        assertEquals(List.of(MVCC_READ_CONFLICT), channel.commit(tx(read("key", 2, 0))));
    }

    @Test
    void a_read_of_nothing_holds_until_there_is_something() {
        assertEquals(List.of(VALID), channel.commit(tx(readAbsent("key"))));

        channel.commit(tx(put("key", "1")));
        assertEquals(List.of(MVCC_READ_CONFLICT), channel.commit(tx(readAbsent("key"))));
    }

    @Test
    void a_deleted_key_has_no_version() {
        channel.commit(tx(put("key", "1")));
        channel.commit(tx(delete("key")));

        assertEquals(List.of(MVCC_READ_CONFLICT), channel.commit(tx(read("key", 2, 0))));
        assertEquals(List.of(VALID), channel.commit(tx(readAbsent("key"))));
    }

    @Test
    void an_earlier_write_in_the_block_is_a_conflict_whatever_it_wrote() {
        channel.commit(tx(put("key", "1")));

        assertEquals(List.of(VALID, MVCC_READ_CONFLICT), channel.commit(tx(put("key", "1")), tx(read("key", 2, 0))));
    }

    @Test
    void deleting_what_was_not_there_is_a_write_in_the_block_too() {
        assertEquals(List.of(VALID, MVCC_READ_CONFLICT), channel.commit(tx(delete("key")), tx(readAbsent("key"))));
    }

    @Test
    void a_transaction_that_is_invalid_itself_is_in_nobodys_way() {
        channel.commit(tx(put("key", "1")));

        assertEquals(
                List.of(MVCC_READ_CONFLICT, VALID),
                channel.commit(tx(readAbsent("key").mergeFrom(put("key", "2").build())), tx(read("key", 2, 0))));
    }

    @Test
    void hashes_of_private_reads_are_compared_alike() {
        channel.commit(tx().with(collection(COLLECTION, putPrivate("key", "1"))));

        assertEquals(List.of(VALID), channel.commit(tx().with(collection(COLLECTION, readPrivate("key", 2, 0)))));
        assertEquals(
                List.of(VALID, MVCC_READ_CONFLICT),
                channel.commit(
                        tx().with(collection(COLLECTION, putPrivate("key", "2"))),
                        tx().with(collection(COLLECTION, readPrivate("key", 2, 0)))));
        assertEquals(
                List.of(MVCC_READ_CONFLICT),
                channel.commit(tx().with(collection(COLLECTION, readPrivate("key", 2, 0)))));
    }

    @Test
    void within_a_namespace_a_stale_read_is_reported_before_a_phantom_and_a_phantom_before_a_stale_hash() {
        channel.commit(tx(put("key", "1")));
        KVRWSet.Builder phantom = KVRWSet.newBuilder()
                .addRangeQueriesInfo(RangeQueryInfo.newBuilder().setItrExhausted(true));

        assertEquals(
                List.of(MVCC_READ_CONFLICT),
                channel.commit(tx(phantom.clone().mergeFrom(readAbsent("key").build()))));
        assertEquals(
                List.of(PHANTOM_READ_CONFLICT),
                channel.commit(tx().with(collection(COLLECTION, readPrivate("other", 1, 0))
                        .setRwset(phantom.build().toByteString()))));
    }

    private static TestTransaction tx() {
        return TestTransaction.valid();
    }

    private static TestTransaction tx(KVRWSet.Builder set) {
        return tx().with(set);
    }
}
