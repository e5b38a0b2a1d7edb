package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.Sets.collection;
import static org.digitaltrade.embedded.Sets.hash;
import static org.digitaltrade.embedded.Sets.purgePrivate;
import static org.digitaltrade.embedded.Sets.put;
import static org.digitaltrade.embedded.Sets.putPrivate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.genesis.TopologyDefinition;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Private data with a limited life of three blocks: still there three blocks later, gone with the fourth. */
final class ExpiryTest {
    private static final String BRIEF = "brief";

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder, definition());
    }

    @AfterEach
    void close() {
        // Whatever happened: the state is the one that the blocks give.
        assertEquals(channel.ledger().height(), Recomputation.check(channel.ledger(), new LifecycleDefinitions()));
        channel.close();
    }

    private static ChaincodeDefinition definition() {
        ChaincodeDefinition standard =
                TopologyDefinition.of(TestIdentities.TOPOLOGY, TestIdentities.TOPOLOGY.channel(TestChannel.NAME));
        StaticCollectionConfig brief = StaticCollectionConfig.newBuilder()
                .setName(BRIEF)
                .setBlockToLive(3)
                .setMemberOrgsPolicy(CollectionPolicyConfig.newBuilder()
                        .setSignaturePolicy(SignaturePolicies.parse("OR('ZHD.member')")))
                .build();
        return new ChaincodeDefinition(
                standard.name(),
                standard.version(),
                standard.sequence(),
                standard.policy(),
                CollectionConfigPackage.newBuilder()
                        .addConfig(CollectionConfig.newBuilder().setStaticCollectionConfig(brief))
                        .build(),
                false);
    }

    @Test
    void it_goes_with_the_fourth_block_after_it_was_written() {
        write("key");
        others(3);
        assertEquals(true, isThere("key"));

        others(1);
        assertEquals(false, isThere("key"));
    }

    @Test
    void writing_it_again_begins_a_new_life() {
        write("key");
        others(2);
        write("key");
        others(3);
        assertEquals(true, isThere("key"));

        others(1);
        assertEquals(false, isThere("key"));
    }

    @Test
    void writing_it_in_the_block_of_its_end_saves_it() {
        write("key");
        others(3);
        write("key");

        assertEquals(true, isThere("key"));
    }

    @Test
    void a_purge_is_at_once_and_leaves_nothing_to_expire() {
        write("key");
        channel.commit(TestTransaction.valid().with(collection(BRIEF, purgePrivate("key"))));
        assertEquals(false, isThere("key"));

        others(4);
        assertEquals(false, isThere("key"));
    }

    private void write(String key) {
        channel.commit(TestTransaction.valid().with(collection(BRIEF, putPrivate(key, "1"))));
    }

    private void others(int blocks) {
        for (int i = 0; i < blocks; i++) {
            channel.commit(TestTransaction.valid().with(put("other", "1")));
        }
    }

    private boolean isThere(String key) {
        try (Snapshot state = channel.ledger().snapshot()) {
            return state.get(StateKey.hashed("ledger", BRIEF, hash(key))) != null;
        }
    }
}
