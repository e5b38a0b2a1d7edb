package org.digitaltrade.wire.msp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.wire.SampleOrganisation;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.CertificateSamples.Request;
import org.digitaltrade.wire.msp.InvalidIdentityException.Reason;
import org.junit.jupiter.api.Test;

class MspTest {

    private static final String ID = "ZHD";

    private final CertificateSamples root = new CertificateSamples("CN=root");
    private final Msp msp = Msp.ofRoots(ID, List.of(root.certificate()));

    // accepted

    @Test
    void a_peer_of_the_organisation_is_accepted_with_its_path_and_role() throws InvalidIdentityException {
        X509Certificate peer = root.issue(new Request());
        Identity identity = msp.identify(serialized(peer));
        assertEquals(ID, identity.mspId());
        assertEquals(List.of(peer, root.certificate()), identity.chain());
        assertEquals(Optional.of(NodeRole.PEER), identity.role());
    }

    @Test
    void the_certificate_authority_of_this_product_issues_acceptable_members() throws InvalidIdentityException {
        SampleOrganisation organisation = new SampleOrganisation(ID);
        for (Unit unit : Unit.values()) {
            Identity member =
                    organisation.msp().identify(organisation.member(unit).serialized());
            assertEquals(NodeRole.valueOf(unit.name()), member.role().orElseThrow());
        }
    }

    @Test
    void an_intermediate_authority_may_issue_members() throws InvalidIdentityException {
        CertificateSamples intermediate = root.intermediate("CN=intermediate", new Request().authority(0));
        X509Certificate peer = intermediate.issue(new Request());
        assertEquals(
                List.of(peer, intermediate.certificate(), root.certificate()),
                withIntermediates(intermediate.certificate())
                        .identify(serialized(peer))
                        .chain());
    }

    @Test
    void without_units_nobody_has_a_role() throws InvalidIdentityException {
        Msp unitless = Msp.of(definition(List.of(), List.of(), Map.of()));
        assertEquals(
                Optional.empty(),
                unitless.identify(serialized(root.issue(new Request().subject("CN=x"))))
                        .role());
    }

    @Test
    void validity_is_asked_separately_and_includes_the_authorities() throws InvalidIdentityException {
        Instant until = Instant.parse("2027-01-01T00:00:00Z");
        CertificateSamples intermediate = root.intermediate(
                "CN=intermediate", new Request().authority(0).valid(CertificateSamples.BEGINNING, until));
        Identity peer =
                withIntermediates(intermediate.certificate()).identify(serialized(intermediate.issue(new Request())));
        assertEquals(
                List.of(false, true, true, false),
                List.of(
                        peer.isValidAt(CertificateSamples.BEGINNING.minusSeconds(1)),
                        peer.isValidAt(CertificateSamples.BEGINNING),
                        peer.isValidAt(until),
                        peer.isValidAt(until.plusSeconds(1))));
    }

    // refused

    @Test
    void bytes_that_are_no_identity_are_malformed() {
        assertRefused(Reason.MALFORMED, msp, ByteString.copyFromUtf8("nobody"));
        assertRefused(Reason.MALFORMED, msp, SerializedIdentities.of(ID, "no certificate"));
    }

    @Test
    void a_member_of_another_organisation_is_unknown() {
        X509Certificate peer = root.issue(new Request());
        assertRefused(Reason.UNKNOWN_MSP, msp, SerializedIdentities.of("ZCY", Pem.of(peer)));
    }

    @Test
    void a_certificate_of_a_foreign_authority_is_not_trusted() {
        assertRefused(Reason.UNTRUSTED_ISSUER, msp, serialized(new CertificateSamples("CN=root").issue(new Request())));
        assertRefused(
                Reason.UNTRUSTED_ISSUER, msp, serialized(new CertificateSamples("CN=other").issue(new Request())));
    }

    @Test
    void a_key_that_is_not_elliptic_is_refused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair rsa = generator.generateKeyPair();
        assertRefused(Reason.UNSUPPORTED_KEY, msp, serialized(root.issue(rsa, new Request())));
    }

    @Test
    void an_authority_is_no_member() {
        assertRefused(Reason.CERTIFICATION_AUTHORITY, msp, serialized(root.certificate()));
        assertRefused(Reason.CERTIFICATION_AUTHORITY, msp, serialized(root.issue(new Request().authority(0))));
    }

    @Test
    void a_member_cannot_issue_members() {
        CertificateSamples member = root.intermediate("OU=peer,CN=peer0", new Request());
        assertRefused(
                Reason.UNTRUSTED_ISSUER,
                withIntermediates(member.certificate()),
                serialized(member.issue(new Request())));
    }

    @Test
    void a_path_longer_than_an_authority_allows_is_refused() {
        CertificateSamples first = root.intermediate("CN=first", new Request().authority(0));
        CertificateSamples second = first.intermediate("CN=second", new Request().authority(0));
        assertRefused(
                Reason.UNTRUSTED_ISSUER,
                withIntermediates(first.certificate(), second.certificate()),
                serialized(second.issue(new Request())));
    }

    @Test
    void a_root_with_intermediates_does_not_issue_members_itself() {
        CertificateSamples intermediate = root.intermediate("CN=intermediate", new Request().authority(0));
        assertRefused(
                Reason.UNTRUSTED_ISSUER,
                withIntermediates(intermediate.certificate()),
                serialized(root.issue(new Request())));
    }

    @Test
    void a_certificate_older_than_its_authority_is_refused() {
        Request backdated = new Request().valid(CertificateSamples.BEGINNING.minusSeconds(60), CertificateSamples.END);
        assertRefused(Reason.UNTRUSTED_ISSUER, msp, serialized(root.issue(backdated)));
    }

    @Test
    void a_critical_extension_that_is_not_understood_is_refused() {
        assertRefused(Reason.UNTRUSTED_ISSUER, msp, serialized(root.issue(new Request().unknownCriticalExtension())));
    }

    @Test
    void a_revoked_certificate_is_refused_if_its_issuer_says_so() throws InvalidIdentityException {
        X509Certificate peer = root.issue(new Request());
        X509CRL genuine = root.revocationList(peer);
        X509CRL forged = new CertificateSamples("CN=root").revocationList(peer);
        assertRefused(Reason.REVOKED, withRevocations(genuine), serialized(peer));
        assertEquals(ID, withRevocations(forged).identify(serialized(peer)).mspId());
    }

    @Test
    void a_certificate_must_tell_exactly_one_role() {
        for (String subject : List.of("CN=x", "OU=visitor,CN=x", "OU=peer,OU=client,CN=x")) {
            assertRefused(Reason.NO_SINGLE_ROLE, msp, serialized(root.issue(new Request().subject(subject))));
        }
    }

    @Test
    void a_role_tied_to_another_issuer_does_not_count() {
        X509Certificate other = new CertificateSamples("CN=other").certificate();
        Map<NodeRole, MspDefinition.Unit> units =
                Map.of(NodeRole.PEER, new MspDefinition.Unit("peer", Optional.of(other)));
        assertRefused(
                Reason.NO_SINGLE_ROLE,
                Msp.of(definition(List.of(), List.of(), units)),
                serialized(root.issue(new Request())));
    }

    // sameness

    @Test
    void a_certificate_with_its_issuers_signature_in_the_other_form_is_the_same_member()
            throws InvalidIdentityException {
        X509Certificate peer = root.issue(new Request());
        Identity one = msp.identify(serialized(peer));
        Identity other = msp.identify(serialized(HighLowTwins.of(peer)));
        assertTrue(one.isSameMember(other));
        assertEquals(false, one.serialized().equals(other.serialized()));
    }

    private Msp withIntermediates(X509Certificate... intermediates) {
        return Msp.of(definition(List.of(intermediates), List.of(), usualUnits()));
    }

    private Msp withRevocations(X509CRL... lists) {
        return Msp.of(definition(List.of(), List.of(lists), usualUnits()));
    }

    private Map<NodeRole, MspDefinition.Unit> usualUnits() {
        return msp.definition().units();
    }

    private MspDefinition definition(
            List<X509Certificate> intermediates, List<X509CRL> lists, Map<NodeRole, MspDefinition.Unit> units) {
        return new MspDefinition(ID, List.of(root.certificate()), intermediates, List.of(), lists, units, List.of());
    }

    private static ByteString serialized(X509Certificate certificate) {
        return SerializedIdentities.of(ID, Pem.of(certificate));
    }

    private static void assertRefused(Reason reason, Msp msp, ByteString serialized) {
        assertEquals(
                reason,
                assertThrows(InvalidIdentityException.class, () -> msp.identify(serialized))
                        .reason());
    }
}
