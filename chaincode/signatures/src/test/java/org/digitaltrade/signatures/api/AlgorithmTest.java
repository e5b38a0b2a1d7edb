package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHMS_INCONSISTENT;
import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHM_EXPIRED_NO_POE;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.KEY_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.DigestRule;
import org.digitaltrade.domain.attestations.KeyRule;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.CmsSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;

/** Algorithms as stated, as they fit together, and as the policy allows them. */
final class AlgorithmTest {
    private static final Scene EC = Scene.of(Suite.P256_SHA256);
    private static final Scene RSA = Scene.of(Suite.RSA3072_SHA256);
    private static final Scene PSS = Scene.of(Suite.RSA3072_PSS_SHA256);
    private static final AlgorithmIdentifier SHA1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);

    private static void verdict(VerdictCode code, Scene scene, CmsSpec cms) {
        VerifyResult result = scene.verify(cms.der());
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    private static CmsSpec unprotected(Scene scene) {
        return scene.cms().without(CMSAttributes.cmsAlgorithmProtect);
    }

    private static AlgorithmIdentifier of(ASN1ObjectIdentifier oid) {
        return new AlgorithmIdentifier(oid);
    }

    @Test
    void weak_digests_are_refused_even_under_a_strong_signature() {
        verdict(DIGEST_ALGORITHM_NOT_ALLOWED, EC, unprotected(EC).digestIdentifier(SHA1));
        verdict(DIGEST_ALGORITHM_NOT_ALLOWED, EC, unprotected(EC).digestIdentifier(of(PKCSObjectIdentifiers.md5)));
    }

    @Test
    void unknown_and_weak_signature_algorithms_are_refused() {
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                EC,
                unprotected(EC).signatureIdentifier(of(X9ObjectIdentifiers.ecdsa_with_SHA1)));
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                RSA,
                unprotected(RSA).signatureIdentifier(of(PKCSObjectIdentifiers.sha1WithRSAEncryption)));
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                EC,
                unprotected(EC).signatureIdentifier(of(new ASN1ObjectIdentifier("1.2.156.10197.501"))));
    }

    @Test
    void parameters_where_none_belong_are_refused() {
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                EC,
                unprotected(EC)
                        .signatureIdentifier(
                                new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256, new ASN1Integer(1))));
    }

    @Test
    void an_rsa_signer_may_state_the_key_s_algorithm_only() {
        verdict(
                PASSED,
                RSA,
                unprotected(RSA)
                        .signatureIdentifier(
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)));
    }

    @Test
    void the_signature_s_digest_is_the_stated_one() {
        verdict(
                ALGORITHMS_INCONSISTENT,
                EC,
                unprotected(EC).signatureIdentifier(of(X9ObjectIdentifiers.ecdsa_with_SHA384)));
    }

    @Test
    void the_signature_algorithm_fits_the_key() {
        verdict(
                ALGORITHMS_INCONSISTENT,
                EC,
                unprotected(EC).signatureIdentifier(of(PKCSObjectIdentifiers.sha256WithRSAEncryption)));
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                EC,
                unprotected(EC).signatureIdentifier(of(X9ObjectIdentifiers.id_ecPublicKey)));
    }

    @Test
    void the_parameters_of_pss_are_the_usual_ones() {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
        AlgorithmIdentifier mgf1 = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256);
        RSASSAPSSparams[] unusual = {
            new RSASSAPSSparams(
                    sha256,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA1),
                    new ASN1Integer(32),
                    new ASN1Integer(1)),
            new RSASSAPSSparams(
                    SHA1,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA1),
                    new ASN1Integer(20),
                    new ASN1Integer(1)),
            new RSASSAPSSparams(sha256, mgf1, new ASN1Integer(32), new ASN1Integer(2)),
            new RSASSAPSSparams(sha256, mgf1, new ASN1Integer(-1), new ASN1Integer(1)),
            new RSASSAPSSparams(sha256, mgf1, new ASN1Integer(100_000), new ASN1Integer(1)),
        };
        for (RSASSAPSSparams parameters : unusual) {
            verdict(
                    SIGNATURE_ALGORITHM_NOT_ALLOWED,
                    PSS,
                    unprotected(PSS)
                            .signatureIdentifier(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters)));
        }
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                PSS,
                unprotected(PSS).signatureIdentifier(of(PKCSObjectIdentifiers.id_RSASSA_PSS)));
    }

    @Test
    void an_algorithm_that_has_ended_leaves_the_verdict_open() {
        Scene small = Scene.of(Suite.RSA2048_SHA256);
        VerifyRequest request = small.request(small.cms().der(), small.lists());
        AlgorithmPolicy ended = new AlgorithmPolicy(
                "ALG-2026-02",
                Instant.EPOCH,
                AlgorithmPolicy.BASELINE.digests(),
                AlgorithmPolicy.BASELINE.keys().stream()
                        .map(rule -> rule.minBits() == 2048
                                ? new KeyRule(
                                        rule.scheme(),
                                        rule.key(),
                                        rule.minBits(),
                                        rule.uses(),
                                        Optional.of(Scene.AT.minusSeconds(1)))
                                : rule)
                        .toList());

        assertEquals(
                ALGORITHM_EXPIRED_NO_POE,
                AttestationVerifier.verify(request, small.trust(), ended).code());
    }

    @Test
    void what_the_policy_does_not_name_is_refused() {
        VerifyRequest request = EC.request(EC.cms().der(), EC.lists());
        AlgorithmPolicy noKeys =
                new AlgorithmPolicy("ALG-2026-02", Instant.EPOCH, AlgorithmPolicy.BASELINE.digests(), List.of());
        AlgorithmPolicy noDigests =
                new AlgorithmPolicy("ALG-2026-02", Instant.EPOCH, List.of(), AlgorithmPolicy.BASELINE.keys());
        AlgorithmPolicy onlySignatures = new AlgorithmPolicy(
                "ALG-2026-02",
                Instant.EPOCH,
                AlgorithmPolicy.BASELINE.digests().stream()
                        .map(rule -> new DigestRule(rule.digest(), List.of(AlgorithmUse.SIGNATURE), rule.notAfter()))
                        .toList(),
                AlgorithmPolicy.BASELINE.keys());

        assertEquals(
                KEY_NOT_ALLOWED,
                AttestationVerifier.verify(request, EC.trust(), noKeys).code());
        assertEquals(
                DIGEST_ALGORITHM_NOT_ALLOWED,
                AttestationVerifier.verify(request, EC.trust(), noDigests).code());
        assertEquals(
                VerdictCode.CHAIN_ALGORITHM_NOT_ALLOWED,
                AttestationVerifier.verify(request, EC.trust(), onlySignatures).code());
    }
}
