package org.digitaltrade.embedded.genesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.block.Consenter;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.junit.jupiter.api.Test;

/** Block 0 against what a verifier reads in it, and against the one that configtxgen made for the recordings. */
final class GenesisBlockTest {
    private static final Block GENESIS = TestIdentities.genesis("trade");
    private static final ChannelConfig CONFIG = ChannelConfig.parse(GENESIS);

    @Test
    void a_verifier_reads_the_topology_out_of_it() {
        assertEquals("trade", CONFIG.channel());
        assertEquals(0, CONFIG.sequence());
        assertEquals(
                Set.of("BJCAC", "BJCOM", "BJEIT", "ZHD", "ZCY", "ZDX", "PARTNER"),
                CONFIG.applicationOrganisations().keySet());
        assertEquals(
                Set.of("ORDZHD", "ORDZCY", "ORDZDX", "ORDAGENCY"),
                CONFIG.ordererOrganisations().keySet());
        assertEquals(ChannelConfig.BFT, CONFIG.consensusType());
        assertEquals(List.of("V3_0", "V2_0", "V2_5"), CONFIG.capabilities());
        assertEquals(
                BatchSize.newBuilder()
                        .setMaxMessageCount(200)
                        .setPreferredMaxBytes(2 << 20)
                        .setAbsoluteMaxBytes(10 << 20)
                        .build(),
                CONFIG.batchSize());
        assertEquals(Duration.ofMillis(200), CONFIG.batchTimeout());
    }

    @Test
    void the_approval_channel_has_no_member_abroad() {
        assertFalse(ChannelConfig.parse(TestIdentities.genesis("approval"))
                .applicationOrganisations()
                .containsKey("PARTNER"));
    }

    @Test
    void clients_write_peers_read_and_strangers_do_neither() {
        assertEquals(List.of(true, true), mayReadAndWrite(TestIdentities.user("ZHD", "User1")));
        assertEquals(List.of(true, true), mayReadAndWrite(TestIdentities.user("PARTNER", "Admin")));
        assertEquals(List.of(true, false), mayReadAndWrite(TestIdentities.peer("BJCAC")));
    }

    private static List<Boolean> mayReadAndWrite(SigningIdentity member) {
        List<Identity> signer = identify(member.serialized());
        for (String group : List.of("/Channel", "/Channel/Application")) {
            assertEquals(
                    CONFIG.policy("/Channel/Application/Writers").orElseThrow().isSatisfiedBy(signer),
                    CONFIG.policy(group + "/Writers").orElseThrow().isSatisfiedBy(signer));
        }
        return Stream.of("/Channel/Application/Readers", "/Channel/Application/Writers")
                .map(path -> CONFIG.policy(path).orElseThrow().isSatisfiedBy(signer))
                .toList();
    }

    @Test
    void three_of_the_four_consenters_make_a_block_valid() {
        List<ByteString> consenters =
                CONFIG.consenters().values().stream().map(Consenter::serialized).toList();
        assertEquals(List.of(1, 2, 3, 4), List.copyOf(CONFIG.consenters().keySet()));
        assertTrue(makesBlockValid(consenters.subList(0, 3)));
        assertTrue(makesBlockValid(consenters.subList(1, 4)));
        assertFalse(makesBlockValid(consenters.subList(0, 2)));
    }

    private static boolean makesBlockValid(List<ByteString> signers) {
        return CONFIG.policy("/Channel/Orderer/BlockValidation")
                .orElseThrow()
                .isSatisfiedBy(identify(signers.toArray(ByteString[]::new)));
    }

    private static List<Identity> identify(ByteString... serialized) {
        List<Identity> identities = new ArrayList<>();
        for (ByteString bytes : serialized) {
            try {
                identities.add(CONFIG.msps().identify(bytes));
            } catch (InvalidIdentityException e) {
                throw new AssertionError(e);
            }
        }
        return identities;
    }

    @Test
    void it_has_the_form_of_configtxgens_but_for_what_the_topology_decides_otherwise() {
        SortedMap<String, String> expected = form(Recordings.block("bft", 0));
        // Readers and Writers are signature policies, so that a member's signature is checked once and not once per
        // organisation.
        for (String path : List.of("/Channel", "/Channel/Application")) {
            expected.put(path + "/policies/Readers", "signature, mod Admins");
            expected.put(path + "/policies/Writers", "signature, mod Admins");
        }
        // Who may call what is written out instead of left to the peers' defaults.
        expected.put("/Channel/Application/values/ACLs", "mod Admins");

        assertEquals(expected, form(GENESIS));
    }

    @Test
    void its_envelope_and_metadata_are_configtxgens() {
        assertEquals(shape(Recordings.block("bft", 0)), shape(GENESIS));
    }

    /** Sizes of what has a fixed size, and what is empty. The recorded peer added the validity filter. */
    private static Map<String, Object> shape(Block block) {
        try {
            Envelope envelope = Envelope.parseFrom(block.getData().getData(0));
            Payload payload = Payload.parseFrom(envelope.getPayload());
            ConfigEnvelope config = ConfigEnvelope.parseFrom(payload.getData());
            Map<String, Object> shape = new TreeMap<>();
            shape.put("header", block.getHeader().toBuilder().clearDataHash().build());
            shape.put("signatures", block.getMetadata().getMetadata(0));
            shape.put("last config", block.getMetadata().getMetadata(1));
            shape.put("slots", block.getMetadata().getMetadataCount());
            shape.put("envelope signature", envelope.getSignature());
            shape.put(
                    "signature header bytes",
                    payload.getHeader().getSignatureHeader().size());
            shape.put(
                    "channel header bytes",
                    payload.getHeader().getChannelHeader().size());
            shape.put("last update", config.hasLastUpdate());
            shape.put("sequence", config.getConfig().getSequence());
            return shape;
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** Every group, value and policy by path, with what kind it is and who may change it. */
    private static SortedMap<String, String> form(Block block) {
        try {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(0)).getPayload());
            SortedMap<String, String> form = new TreeMap<>();
            addGroup(
                    "/Channel",
                    ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup(),
                    form);
            return form;
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static void addGroup(String path, ConfigGroup group, Map<String, String> form)
            throws InvalidProtocolBufferException {
        form.put(path, "version " + group.getVersion() + ", mod " + group.getModPolicy());
        for (String name : new TreeSet<>(group.getValuesMap().keySet())) {
            form.put(
                    path + "/values/" + name,
                    "mod " + group.getValuesOrThrow(name).getModPolicy());
        }
        for (String name : new TreeSet<>(group.getPoliciesMap().keySet())) {
            var policy = group.getPoliciesOrThrow(name);
            form.put(
                    path + "/policies/" + name,
                    kind(policy.getPolicy().getType(), policy.getPolicy().getValue()) + ", mod "
                            + policy.getModPolicy());
        }
        for (String name : new TreeSet<>(group.getGroupsMap().keySet())) {
            addGroup(path + "/" + name, group.getGroupsOrThrow(name), form);
        }
    }

    private static String kind(int type, ByteString policy) throws InvalidProtocolBufferException {
        if (type == 1) {
            return SignaturePolicyEnvelope.parseFrom(policy).hasRule() ? "signature" : "empty";
        }
        ImplicitMetaPolicy meta = ImplicitMetaPolicy.parseFrom(policy);
        return meta.getRule() + " " + meta.getSubPolicy();
    }
}
