package org.digitaltrade.embedded.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyLayoutsTest {
    /** Ways to choose 4 of 7 organisations. */
    private static final int MAJORITIES = 35;

    @TempDir
    Path folder;

    @Test
    void policy_of_the_configuration_is_planned_for_by_name() throws Exception {
        try (RecordedChannel recorded = new RecordedChannel("bft", folder)) {
            ApplicationPolicy policy = ApplicationPolicy.newBuilder()
                    .setChannelConfigPolicyReference("/Channel/Application/Endorsement")
                    .build();

            List<NavigableSet<String>> layouts =
                    new PolicyLayouts(recorded.peers()).ofDefinition(policy.toByteString(), recorded.channel());

            assertEquals(MAJORITIES, layouts.size());
            assertTrue(layouts.stream().allMatch(layout -> layout.size() == 4));
        }
    }

    @Test
    void organisation_without_a_peer_on_the_channel_is_in_no_plan() throws Exception {
        try (RecordedChannel recorded = new RecordedChannel("bft", folder)) {
            List<NavigableSet<String>> layouts = new PolicyLayouts(recorded.peers())
                    .ofSignatures(SignaturePolicies.parse("OR('ZHD.peer','STRANGER.peer')"), recorded.channel());

            assertEquals(List.of(Set.of("ZHD")), layouts);
        }
    }

    @Test
    void unknown_policy_has_no_plan() throws Exception {
        try (RecordedChannel recorded = new RecordedChannel("bft", folder)) {
            ApplicationPolicy policy = ApplicationPolicy.newBuilder()
                    .setChannelConfigPolicyReference("/Channel/Application/Nothing")
                    .build();

            assertEquals(
                    List.of(),
                    new PolicyLayouts(recorded.peers()).ofDefinition(policy.toByteString(), recorded.channel()));
        }
    }
}
