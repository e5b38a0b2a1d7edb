package org.digitaltrade.signatures.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.api.AttestationVerifier;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.digitaltrade.signatures.trust.TrustView;

/** The valid case that tests bend: a root on a list, a CA under it, a company's certificate, and fresh lists of both. */
public final class Scene {
    public static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    /** When the lists of revoked certificates were issued. */
    public static final String LISTED_AT = "2026-11-24T06:00:00Z";

    public static final PartyId PARTY = PartyId.uscc("91110108MA0DEM013A");
    public static final String IDENTIFIER = "NTRCN-91110108MA0DEM013A";
    public static final byte[] DOCUMENT =
            "{\"schema\":\"org.digitaltrade.contract-document/1\"}".getBytes(StandardCharsets.UTF_8);

    private final Suite suite;
    private final Issued root;
    private final Issued authority;
    private final Issued signer;

    private Scene(Suite suite, Issued root, Issued authority, Issued signer) {
        this.suite = suite;
        this.root = root;
        this.authority = authority;
        this.signer = signer;
    }

    public static Scene of(Suite suite) {
        Issued root = CertificateSpec.authority(suite, "Test Root").selfSigned();
        Issued authority = CertificateSpec.authority(suite, "Test Issuing CA").issuedBy(root);
        return new Scene(suite, root, authority, signerSpec(suite).issuedBy(authority));
    }

    public static CertificateSpec signerSpec(Suite suite) {
        return CertificateSpec.signer(suite, "Haidian Data Services", IDENTIFIER);
    }

    public Scene withSigner(Issued other) {
        return new Scene(suite, root, authority, other);
    }

    public Scene withAuthority(Issued other) {
        return new Scene(suite, root, other, signerSpec(suite).issuedBy(other));
    }

    /** Another certificate for the root's key, on the list in place of the first. */
    public Scene withRoot(Issued other) {
        return new Scene(suite, other, authority, signer);
    }

    public Issued root() {
        return root;
    }

    public Issued authority() {
        return authority;
    }

    public Issued signer() {
        return signer;
    }

    public ContentDigest digest() {
        return Hashes.of(suite.digest(), DOCUMENT);
    }

    public CmsSpec cms() {
        return CmsSpec.of(signer, digest()).certificate(authority);
    }

    public List<byte[]> lists() {
        return List.of(
                ListSpec.by(root, LISTED_AT).der(),
                ListSpec.by(authority, LISTED_AT).der());
    }

    public TrustServiceEntry service(StatusEntry... history) {
        return new TrustServiceEntry(
                "test-root",
                new TrustServiceProvider("Test CA", "91110108TESTCA0001", Optional.empty()),
                ServiceType.CA_PKC,
                List.of(Base64.getEncoder().encodeToString(root.der())),
                history.length > 0
                        ? Arrays.asList(history)
                        : List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2020-01-01T00:00:00Z"))),
                Optional.empty());
    }

    public static ListedService listed(TrustServiceEntry service) {
        return new ListedService("CN-TEST", 3, "CN", Instant.parse("2027-01-01T00:00:00Z"), service);
    }

    public TrustView trust() {
        return new TrustSnapshot(List.of(listed(service())), List.of());
    }

    public VerifyRequest request(byte[] cms, List<byte[]> evidence) {
        return new VerifyRequest(
                SignatureFormat.CMS, List.of(digest()), cms, evidence, AT, Optional.of(PARTY), List.of("CN"));
    }

    public VerifyResult verify(byte[] cms) {
        return verify(request(cms, lists()));
    }

    public VerifyResult verify(byte[] cms, List<byte[]> evidence) {
        return verify(request(cms, evidence));
    }

    public VerifyResult verify(VerifyRequest request) {
        return AttestationVerifier.verify(request, trust(), AlgorithmPolicy.BASELINE);
    }

    /** The usual lists and more. */
    public List<byte[]> listsAnd(byte[]... more) {
        List<byte[]> all = new ArrayList<>(lists());
        all.addAll(List.of(more));
        return all;
    }
}
