package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Private data as an unchanged client sees it; the collection's members are ZHD, PARTNER and BJCOM, and it is for them alone. */
@Timeout(120)
class PrivateDataIT {
    private static final String COLLECTION = "pc-zhd-partner";

    private final TestNetwork network = TestNetwork.shared();
    private final Contract zone = contract(network, "ZHD", "ZHD");

    private static Contract contract(TestNetwork network, String client, String peer) {
        return network.connect(client, "User1", peer).getNetwork("trade").getContract("ledger");
    }

    @Test
    void members_read_what_a_member_wrote_and_others_have_its_hash() throws Exception {
        Transaction written = endorse(zone, "amber", "privPut", COLLECTION, "read");
        assertEquals(TxValidationCode.VALID, commit(written).getCode());

        assertEquals(Set.of("BJCOM", "ZHD"), endorsers(written));
        assertEquals("=amber", text(zone.evaluateTransaction("privGet", COLLECTION, "read")));
        assertEquals(
                "=amber",
                text(contract(network, "PARTNER", "PARTNER").evaluateTransaction("privGet", COLLECTION, "read")));
        assertEquals(
                ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8("amber"))),
                base64(contract(network, "BJCAC", "BJCAC").evaluateTransaction("privHash", COLLECTION, "read")));
    }

    @Test
    void value_is_nowhere_in_the_transaction() throws Exception {
        Transaction written = endorse(zone, "a secret that nobody sees", "privPut", COLLECTION, "hidden-key");
        String bytes = new String(written.getBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertEquals(-1, bytes.indexOf("a secret that nobody sees"));
    }

    @Test
    void others_neither_read_nor_write() throws Exception {
        commit(endorse(zone, "amber", "privPut", COLLECTION, "closed"));
        Contract other = contract(network, "BJCAC", "BJCAC");

        GatewayException unread =
                assertThrows(GatewayException.class, () -> other.evaluateTransaction("privGet", COLLECTION, "closed"));
        EndorseException unwritten =
                assertThrows(EndorseException.class, () -> endorse(other, "x", "privPut", COLLECTION, "closed"));

        assertRefusedByPeer(unread);
        assertRefusedByPeer(unwritten);
    }

    @Test
    void peer_of_another_organisation_has_nothing_even_for_a_member() throws Exception {
        commit(endorse(zone, "amber", "privPut", COLLECTION, "elsewhere"));
        Contract throughOther = contract(network, "ZHD", "BJCAC");

        assertRefusedByPeer(assertThrows(
                GatewayException.class, () -> throughOther.evaluateTransaction("privGet", COLLECTION, "elsewhere")));
        assertEquals("[]", text(throughOther.evaluateTransaction("privRange", COLLECTION, "else", "elsf")));
        assertEquals(
                "[[\"elsewhere\",\"amber\"]]", text(zone.evaluateTransaction("privRange", COLLECTION, "else", "elsf")));
    }

    @Test
    void endorsers_that_hold_different_data_do_not_agree() throws Exception {
        commit(endorse(zone, "amber", "privPut", COLLECTION, "differ"));

        EndorseException refused = assertThrows(
                EndorseException.class,
                () -> zone.newProposal("privGet")
                        .addArguments(COLLECTION, "differ")
                        .setEndorsingOrganizations("ZHD", "BJCAC")
                        .build()
                        .endorse());

        assertEquals(
                List.of("BJCAC"),
                refused.getDetails().stream().map(detail -> detail.getMspId()).toList());
        assertRefusedByPeer(refused);
    }

    @Test
    void second_of_two_that_read_one_private_value_conflicts() throws Exception {
        commit(endorse(zone, "0", "privPut", COLLECTION, "mvcc"));
        String both = "[[\"privGet\",\"" + COLLECTION + "\",\"mvcc\"],[\"privPut\",\"" + COLLECTION + "\",\"mvcc\"]]";
        Transaction first = endorse(zone, "1", "multi", both);
        Transaction second = endorse(zone, "2", "multi", both);

        assertEquals(TxValidationCode.VALID, commit(first).getCode());
        assertEquals(TxValidationCode.MVCC_READ_CONFLICT, commit(second).getCode());
        assertEquals("=1", text(zone.evaluateTransaction("privGet", COLLECTION, "mvcc")));
    }

    @Test
    void scan_of_private_data_and_a_write_exclude_each_other() {
        String scanThenPut = "[[\"privRange\",\"" + COLLECTION + "\",\"\",\"\"],[\"put\",\"scan\",\"1\"]]";
        String putThenScan = "[[\"put\",\"scan\",\"1\"],[\"privRange\",\"" + COLLECTION + "\",\"\",\"\"]]";

        assertRefusedByPeer(assertThrows(EndorseException.class, () -> zone.submitTransaction("multi", scanThenPut)));
        assertRefusedByPeer(assertThrows(EndorseException.class, () -> zone.submitTransaction("multi", putThenScan)));
    }

    @Test
    void private_key_with_a_policy_of_its_own_obeys_that_one_and_stays_readable() throws Exception {
        commit(endorse(zone, "amber", "privPut", COLLECTION, "guarded"));
        zone.submitTransaction("privPolicy", COLLECTION, "guarded", "PARTNER");

        assertEquals("=amber", text(zone.evaluateTransaction("privGet", COLLECTION, "guarded")));
        assertEquals(
                TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
                commit(named("birch", "guarded", "ZHD", "BJCOM")).getCode());
        assertEquals(
                TxValidationCode.VALID,
                commit(named("cedar", "guarded", "PARTNER")).getCode());
        assertEquals("=cedar", text(zone.evaluateTransaction("privGet", COLLECTION, "guarded")));
    }

    @Test
    void organisations_own_collection_needs_that_organisation_alone() throws Exception {
        Transaction written = endorse(zone, "own", "privPut", "_implicit_org_ZHD", "own");

        assertEquals(Set.of("ZHD"), endorsers(written));
        assertEquals(TxValidationCode.VALID, commit(written).getCode());
        assertEquals("=own", text(zone.evaluateTransaction("privGet", "_implicit_org_ZHD", "own")));
    }

    @Test
    void block_is_delivered_with_what_its_reader_may_see_until_it_is_purged() throws Exception {
        Status written = commit(endorse(zone, "amber", "privPut", COLLECTION, "purged"));
        KVWrite write = KVWrite.newBuilder()
                .setKey("purged")
                .setValue(ByteString.copyFromUtf8("amber"))
                .build();

        assertEquals(Map.of(0L, privateSet(write)), delivered("ZHD", "ZHD", written.getBlockNumber()));
        assertEquals(Map.of(0L, privateSet(write)), delivered("PARTNER", "PARTNER", written.getBlockNumber()));
        assertEquals(Map.of(), delivered("BJCAC", "BJCAC", written.getBlockNumber()));
        assertEquals(Map.of(), delivered("BJCAC", "ZHD", written.getBlockNumber()));

        Status purged = commit(endorse(zone, "", "purge", COLLECTION, "purged"));
        assertEquals(Map.of(0L, privateSet()), delivered("ZHD", "ZHD", written.getBlockNumber()));
        assertEquals(Map.of(0L, privateSet()), delivered("ZHD", "ZHD", purged.getBlockNumber()));
        assertEquals("empty", text(zone.evaluateTransaction("privGet", COLLECTION, "purged")));
        assertEquals("", text(zone.evaluateTransaction("privHash", COLLECTION, "purged")));
    }

    @Test
    void private_data_endorsed_before_a_restart_is_there_after_it(@TempDir Path folder) throws Exception {
        byte[] endorsed;
        try (TestNetwork before = TestNetwork.start(folder)) {
            commit(endorse(contract(before, "ZHD", "ZHD"), "kept", "privPut", COLLECTION, "kept"));
            endorsed = endorse(contract(before, "ZHD", "ZHD"), "late", "privPut", COLLECTION, "late")
                    .getBytes();
        }
        try (TestNetwork after = TestNetwork.start(folder)) {
            Contract again = contract(after, "ZHD", "ZHD");
            commit(after.connect("ZHD", "User1").newTransaction(endorsed));

            assertEquals("=kept", text(again.evaluateTransaction("privGet", COLLECTION, "kept")));
            assertEquals("=late", text(again.evaluateTransaction("privGet", COLLECTION, "late")));
        }
    }

    private Map<Long, TxPvtReadWriteSet> delivered(String client, String peer, long block) {
        try (CloseableIterator<BlockAndPrivateData> blocks = network.connect(client, "User1", peer)
                .getNetwork("trade")
                .newBlockAndPrivateDataEventsRequest()
                .startBlock(block)
                .build()
                .getEvents()) {
            return blocks.next().getPrivateDataMapMap();
        }
    }

    private static TxPvtReadWriteSet privateSet(KVWrite... writes) {
        return TxPvtReadWriteSet.newBuilder()
                .addNsPvtRwset(NsPvtReadWriteSet.newBuilder()
                        .setNamespace("ledger")
                        .addCollectionPvtRwset(CollectionPvtReadWriteSet.newBuilder()
                                .setCollectionName(COLLECTION)
                                .setRwset(KVRWSet.newBuilder()
                                        .addAllWrites(List.of(writes))
                                        .build()
                                        .toByteString())))
                .build();
    }

    private Transaction named(String value, String key, String... organisations) throws Exception {
        return zone.newProposal("privPut")
                .addArguments(COLLECTION, key)
                .putTransient("value", value)
                .setEndorsingOrganizations(organisations)
                .build()
                .endorse();
    }

    private static Transaction endorse(Contract contract, String value, String function, String... arguments)
            throws Exception {
        return contract.newProposal(function)
                .addArguments(arguments)
                .putTransient("value", value)
                .build()
                .endorse();
    }

    private static Status commit(Transaction transaction) throws Exception {
        return transaction.submitAsync().getStatus();
    }

    private static Set<String> endorsers(Transaction transaction) throws Exception {
        Set<String> endorsers = new TreeSet<>();
        DecodedTransaction.parse(
                        PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope())
                .endorsements()
                .forEach(endorsement -> endorsers.add(
                        SerializedIdentities.parse(endorsement.getEndorser()).getMspid()));
        return endorsers;
    }

    /** The shim hides a peer's reason behind the first characters of the transaction id. */
    private static void assertRefusedByPeer(GatewayException refused) {
        List<String> messages = new ArrayList<>();
        refused.getDetails().forEach(detail -> messages.add(detail.getMessage().replaceAll("\\[[0-9a-f]{8}]", "[id]")));
        assertEquals(List.of("chaincode response 500, [id]Unsuccessful response received."), messages);
    }

    private static ByteString base64(byte[] text) {
        return ByteString.copyFrom(java.util.Base64.getDecoder().decode(text));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
