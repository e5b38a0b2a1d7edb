package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.Sets.collection;
import static org.digitaltrade.embedded.Sets.keyPolicy;
import static org.digitaltrade.embedded.Sets.privateKeyPolicy;
import static org.digitaltrade.embedded.Sets.put;
import static org.digitaltrade.embedded.Sets.putPrivate;
import static org.digitaltrade.embedded.TestTransaction.endorsedBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose endorsement a write needs: the key's own policy, its collection's, or the chaincode's (one zone and one agency). */
final class KeyPoliciesTest {
    private static final String PARTNER_AND_BJCOM = "AND('PARTNER.peer','BJCOM.peer')";
    private static final String COLLECTION = "pc-signer";

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
        TestTransaction guarded = TestTransaction.valid()
                .with(put("guarded", "1")
                        .mergeFrom(keyPolicy("guarded", PARTNER_AND_BJCOM).build()));
        assertEquals(List.of(VALID), channel.commit(guarded));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void a_keys_policy_replaces_the_chaincodes() {
        assertEquals(
                List.of(VALID), channel.commit(endorsedBy("PARTNER", "BJCOM").with(put("guarded", "2"))));
        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE),
                channel.commit(endorsedBy("ZHD", "BJCAC").with(put("guarded", "3"))));
    }

    @Test
    void writing_another_key_too_needs_both_policies() {
        KVRWSet.Builder both = put("guarded", "2").mergeFrom(put("open", "2").build());

        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE),
                channel.commit(endorsedBy("PARTNER", "BJCOM").with(both)));
        assertEquals(
                List.of(VALID),
                channel.commit(endorsedBy("PARTNER", "BJCOM", "ZHD").with(both)));
    }

    @Test
    void changing_a_policy_needs_the_old_one() {
        KVRWSet.Builder change = keyPolicy("guarded", "OR('ZHD.peer')");

        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE),
                channel.commit(endorsedBy("ZHD", "BJCAC").with(change)));
        assertEquals(
                List.of(VALID), channel.commit(endorsedBy("PARTNER", "BJCOM").with(change)));
        assertEquals(List.of(VALID), channel.commit(endorsedBy("ZHD").with(put("guarded", "2"))));
    }

    @Test
    void a_changed_policy_locks_the_key_for_the_rest_of_the_block() {
        assertEquals(
                List.of(VALID, ENDORSEMENT_POLICY_FAILURE, VALID),
                channel.commit(
                        endorsedBy("PARTNER", "BJCOM").with(keyPolicy("guarded", "OR('ZHD.peer')")),
                        endorsedBy("PARTNER", "BJCOM", "ZHD").with(put("guarded", "2")),
                        TestTransaction.valid().with(put("open", "2"))));
    }

    @Test
    void a_change_that_fails_locks_nothing() {
        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE, VALID),
                channel.commit(
                        endorsedBy("ZHD", "BJCAC").with(keyPolicy("guarded", "OR('ZHD.peer')")),
                        endorsedBy("PARTNER", "BJCOM").with(put("guarded", "2"))));
    }

    @Test
    void an_empty_policy_leaves_the_key_to_the_chaincodes() {
        channel.commit(endorsedBy("PARTNER", "BJCOM").with(keyPolicy("guarded", "")));

        assertEquals(List.of(VALID), channel.commit(TestTransaction.valid().with(put("guarded", "2"))));
    }

    @Test
    void a_policy_that_nobody_can_read_is_never_met() {
        KVRWSet.Builder unreadable = KVRWSet.newBuilder()
                .addMetadataWrites(KVMetadataWrite.newBuilder()
                        .setKey("guarded")
                        .addEntries(KVMetadataEntry.newBuilder()
                                .setName("VALIDATION_PARAMETER")
                                .setValue(ByteString.copyFromUtf8("\n"))));
        channel.commit(endorsedBy("PARTNER", "BJCOM").with(unreadable));

        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE),
                channel.commit(endorsedBy("PARTNER", "BJCOM", "ZHD", "BJCAC").with(put("guarded", "2"))));
    }

    @Test
    void a_private_key_can_have_a_policy_too() {
        channel.commit(TestTransaction.valid()
                .with(collection(
                        COLLECTION,
                        putPrivate("key", "1")
                                .mergeFrom(privateKeyPolicy("key", PARTNER_AND_BJCOM)
                                        .build()))));

        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE, VALID),
                channel.commit(
                        TestTransaction.valid().with(collection(COLLECTION, putPrivate("key", "2"))),
                        endorsedBy("PARTNER", "BJCOM").with(collection(COLLECTION, putPrivate("key", "3")))));
    }

    @Test
    void a_collection_without_a_policy_needs_the_chaincodes() {
        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE, VALID),
                channel.commit(
                        endorsedBy("ZHD").with(collection(COLLECTION, putPrivate("key", "1"))),
                        TestTransaction.valid().with(collection(COLLECTION, putPrivate("key", "1")))));
    }

    @Test
    void an_organisations_own_collection_needs_that_organisation_alone() {
        assertEquals(
                List.of(VALID, ENDORSEMENT_POLICY_FAILURE),
                channel.commit(
                        endorsedBy("PARTNER").with(collection("_implicit_org_PARTNER", putPrivate("key", "1"))),
                        endorsedBy("ZHD", "BJCAC")
                                .with(collection("_implicit_org_PARTNER", putPrivate("other", "1")))));
    }

    @Test
    void a_collection_that_is_not_there_accepts_nothing() {
        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE, ENDORSEMENT_POLICY_FAILURE),
                channel.commit(
                        TestTransaction.valid().with(collection("nothing", putPrivate("key", "1"))),
                        TestTransaction.valid().with(collection("_implicit_org_NOBODY", putPrivate("key", "1")))));
    }
}
