package org.digitaltrade.wire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.SampleOrganisation;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturePoliciesTest {

    private static final SampleOrganisation HAIDIAN = new SampleOrganisation("ZHD");
    private static final SampleOrganisation CHAOYANG = new SampleOrganisation("ZCY");

    private final Identity haidianPeer = identity(HAIDIAN, HAIDIAN.member(Unit.PEER));
    private final Identity haidianAdmin = identity(HAIDIAN, HAIDIAN.member(Unit.ADMIN));
    private final Identity chaoyangPeer = identity(CHAOYANG, CHAOYANG.member(Unit.PEER));

    // evaluation

    @Test
    void and_needs_all() {
        assertTrue(satisfied("AND('ZHD.peer','ZCY.peer')", chaoyangPeer, haidianPeer));
        assertFalse(satisfied("AND('ZHD.peer','ZCY.peer')", haidianPeer, haidianAdmin));
    }

    @Test
    void or_needs_one() {
        assertTrue(satisfied("OR('ZHD.peer','ZCY.peer')", chaoyangPeer));
        assertFalse(satisfied("OR('ZHD.peer','ZCY.peer')", haidianAdmin));
        assertFalse(satisfied("OR('ZHD.peer','ZCY.peer')"));
    }

    @Test
    void out_of_counts() {
        String policy = "OutOf(2,'ZHD.peer','ZHD.admin','ZCY.peer')";
        assertTrue(satisfied(policy, haidianAdmin, chaoyangPeer));
        assertFalse(satisfied(policy, haidianAdmin));
    }

    @Test
    void every_role_is_told_from_the_others() {
        for (Unit unit : Unit.values()) {
            Identity member = identity(HAIDIAN, HAIDIAN.member(unit));
            for (Unit asked : Unit.values()) {
                assertEquals(unit == asked, satisfied("OR('ZHD." + asked.text() + "')", member));
            }
            assertTrue(satisfied("OR('ZHD.member')", member));
            assertFalse(satisfied("OR('ZCY.member')", member));
        }
    }

    @Test
    void one_signer_fills_one_place() {
        assertFalse(satisfied("AND('ZHD.peer','ZHD.member')", haidianPeer));
        assertTrue(satisfied("AND('ZHD.peer','ZHD.member')", haidianPeer, haidianAdmin));
    }

    @Test
    void signers_are_taken_in_order_without_search_as_fabric_does() {
        // A better assignment exists (admin for member, peer for peer), but the first fitting signer is taken.
        assertFalse(satisfied("AND('ZHD.member','ZHD.peer')", haidianPeer, haidianAdmin));
        assertTrue(satisfied("AND('ZHD.member','ZHD.peer')", haidianAdmin, haidianPeer));
    }

    @Test
    void a_rule_that_fails_gives_its_signers_back() {
        assertTrue(satisfied("OR(AND('ZHD.peer','ZCY.admin'),AND('ZHD.peer','ZHD.admin'))", haidianPeer, haidianAdmin));
    }

    @Test
    void exact_identities_may_be_named() {
        SigningPolicy policy = SignaturePolicies.compile(SignaturePolicies.outOfIdentities(
                2, List.of(haidianPeer.serialized(), haidianAdmin.serialized(), chaoyangPeer.serialized())));
        assertTrue(policy.isSatisfiedBy(List.of(chaoyangPeer, haidianPeer)));
        assertFalse(policy.isSatisfiedBy(List.of(chaoyangPeer, identity(HAIDIAN, HAIDIAN.member(Unit.PEER)))));
    }

    @Test
    void what_cannot_be_evaluated_is_malformed() {
        assertMalformed(SignaturePolicyEnvelope.getDefaultInstance());
        assertMalformed(SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder().setSignedBy(0))
                .build());
        SignaturePolicy deep = SignaturePolicy.newBuilder().setSignedBy(0).build();
        for (int i = 0; i < 40; i++) {
            deep = SignaturePolicy.newBuilder()
                    .setNOutOf(SignaturePolicy.NOutOf.newBuilder().setN(1).addRules(deep))
                    .build();
        }
        assertMalformed(SignaturePolicies.parse("OR('A.peer')").toBuilder()
                .setRule(deep)
                .build());
    }

    @Test
    void kinds_of_principals_that_are_not_supported_are_malformed() {
        SignaturePolicyEnvelope envelope = SignaturePolicies.parse("OR('ZHD.peer')").toBuilder()
                .setIdentities(
                        0, MSPPrincipal.newBuilder().setPrincipalClassification(MSPPrincipal.Classification.ANONYMITY))
                .build();
        SigningPolicy policy = SignaturePolicies.compile(envelope);
        assertThrows(MalformedBytesException.class, () -> policy.isSatisfiedBy(List.of(haidianPeer)));
    }

    // language

    @Test
    void spaces_case_and_quotes_are_free() {
        assertEquals(
                SignaturePolicies.parse("AND('A.peer',OutOf(1,'B.peer','C.peer'))"),
                SignaturePolicies.parse(" and ( \"A.peer\" , outof( 1 , 'B.peer' , 'C.peer' ) ) "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 1: expected AND(, OR( or OutOf(",
                "'A.peer' | 1: expected AND(, OR( or OutOf(",
                "AND() | 5: expected 'MSPID.role' or a nested policy",
                "AND('A.boss') | 5: expected 'MSPID.role' or a nested policy",
                "AND('A.peer' | 13: expected \",\" or \")\"",
                "AND('A.peer')) | 14: expected the end",
                "OutOf('A.peer') | 7: expected a number",
                "OutOf(0,'A.peer') | 8: expected a positive number and \",\"",
                "OutOf(2,'A.peer') | 18: expected no more than the 1 listed to be demanded",
            },
            quoteCharacter = '`')
    void a_mistake_is_named_with_its_place(@Nullable String text, String message) {
        String policy = text == null ? "" : text;
        assertEquals(
                "policy \"" + policy + "\", character " + message,
                assertThrows(PolicySyntaxException.class, () -> SignaturePolicies.parse(policy))
                        .getMessage());
    }

    @Test
    void nesting_has_a_limit() {
        String deep = "AND(".repeat(40) + "'A.peer'" + ")".repeat(40);
        assertEquals(
                "policy \"" + deep + "\", character 133: expected at most 32 levels",
                assertThrows(PolicySyntaxException.class, () -> SignaturePolicies.parse(deep))
                        .getMessage());
    }

    // layouts

    @Test
    void layouts_are_the_smallest_sets_of_organisations() {
        assertEquals(
                List.of(Set.of("A"), Set.of("B", "C")),
                layouts("OR('A.peer',AND('B.peer','C.member'),AND('A.peer','B.peer'))"));
        assertEquals(
                List.of(Set.of("A", "B"), Set.of("A", "C"), Set.of("B", "C")),
                layouts("OutOf(2,'A.peer','B.peer','C.peer')"));
    }

    @Test
    void places_that_peers_cannot_fill_are_left_out() {
        assertEquals(List.of(Set.of("B")), layouts("OR('A.client','B.peer')"));
        assertEquals(List.of(), layouts("AND('A.admin','B.peer')"));
    }

    @Test
    void a_zone_and_an_agency_make_nine_layouts() {
        assertEquals(
                9,
                layouts("AND(OR('X.peer','Y.peer','Z.peer'),OR('A.peer','B.peer','C.peer'))")
                        .size());
    }

    @Test
    void a_keys_policy_and_the_chaincodes_are_planned_together() {
        assertEquals(
                List.of(Set.of("A", "P"), Set.of("B", "P")),
                SignaturePolicies.bothOf(
                        SignaturePolicies.layouts(SignaturePolicies.parse("OR('A.peer','B.peer')")),
                        SignaturePolicies.layouts(SignaturePolicies.parse("AND('P.peer')"))));
    }

    @Test
    void one_organisation_named_a_hundred_times_costs_no_time() {
        String policy = "OutOf(50," + String.join(",", Collections.nCopies(100, "'A.peer'")) + ")";
        assertEquals(List.of(Set.of("A")), layouts(policy));
    }

    @Test
    void too_many_layouts_are_refused() {
        String policy = "OutOf(10,"
                + IntStream.range(0, 20).mapToObj(i -> "'ORG" + i + ".peer'").collect(Collectors.joining(","))
                + ")";
        assertThrows(MalformedBytesException.class, () -> layouts(policy));
    }

    private static List<?> layouts(String policy) {
        return SignaturePolicies.layouts(SignaturePolicies.parse(policy));
    }

    private static boolean satisfied(String policy, Identity... signers) {
        return SignaturePolicies.compile(SignaturePolicies.parse(policy)).isSatisfiedBy(List.of(signers));
    }

    private static void assertMalformed(SignaturePolicyEnvelope envelope) {
        assertThrows(MalformedBytesException.class, () -> SignaturePolicies.compile(envelope));
    }

    private static Identity identity(SampleOrganisation organisation, SigningIdentity member) {
        try {
            return organisation.msp().identify(member.serialized());
        } catch (InvalidIdentityException e) {
            throw new AssertionError(e);
        }
    }
}
