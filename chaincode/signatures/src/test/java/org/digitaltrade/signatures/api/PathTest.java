package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ANCHOR_NOT_ACCEPTABLE;
import static org.digitaltrade.domain.attestations.VerdictCode.CA_OUT_OF_VALIDITY;
import static org.digitaltrade.domain.attestations.VerdictCode.CHAIN_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.EXTENDED_KEY_USAGE_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.KEY_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.KEY_USAGE_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.PATH_NOT_FOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.PATH_NOT_VALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_EXPIRED_NO_POE;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_IS_CA;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_NOT_PARTY;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_NOT_YET_VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.CertificateSpec;
import org.digitaltrade.signatures.samples.CmsSpec;
import org.digitaltrade.signatures.samples.ExplicitCurve;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;

/** The signer's certificate, its issuers and the anchor, bent one field at a time. */
final class PathTest {
    private static final Suite SUITE = Suite.P256_SHA256;
    private static final Scene SCENE = Scene.of(SUITE);
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private static void signer(VerdictCode code, CertificateSpec spec) {
        scene(code, SCENE.withSigner(spec.issuedBy(SCENE.authority())));
    }

    private static void authority(VerdictCode code, CertificateSpec spec) {
        scene(code, SCENE.withAuthority(spec.issuedBy(SCENE.root())));
    }

    private static void scene(VerdictCode code, Scene scene) {
        VerifyResult result = scene.verify(scene.cms().der());
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    private static CertificateSpec signer() {
        return Scene.signerSpec(SUITE);
    }

    private static CertificateSpec authority() {
        return CertificateSpec.authority(SUITE, "Test Issuing CA");
    }

    @Test
    void an_unknown_root_leads_nowhere() {
        Issued root = CertificateSpec.authority(SUITE, "Unknown Root").selfSigned();

        scene(PATH_NOT_FOUND, SCENE.withAuthority(authority().issuedBy(root)));
    }

    @Test
    void a_forger_s_certificate_in_the_authority_s_name_leads_nowhere() {
        scene(PATH_NOT_FOUND, SCENE.withSigner(signer().forgedAs(SCENE.authority(), SUITE.generate())));
    }

    @Test
    void without_the_intermediate_certificate_there_is_no_path() {
        VerifyResult result =
                SCENE.verify(CmsSpec.of(SCENE.signer(), SCENE.digest()).der());

        assertEquals(PATH_NOT_FOUND, result.code());
    }

    @Test
    void a_path_has_at_most_five_certificates() {
        List<Issued> chain = new ArrayList<>(List.of(SCENE.root()));
        for (int i = 1; i <= 4; i++) {
            chain.add(CertificateSpec.authority(SUITE, "Level " + i).issuedBy(chain.get(i - 1)));
        }
        Issued deep = signer().issuedBy(chain.get(4));
        CmsSpec cms = CmsSpec.of(deep, SCENE.digest()).certificate(chain.toArray(Issued[]::new));

        assertEquals(PATH_NOT_FOUND, SCENE.verify(cms.der()).code());
    }

    @Test
    void the_signer_s_certificate_is_valid_at_the_time() {
        signer(SIGNER_EXPIRED_NO_POE, signer().valid("2025-01-01T00:00:00Z", "2026-11-24T11:59:59Z"));
        signer(PASSED, signer().valid("2025-01-01T00:00:00Z", "2026-11-24T12:00:00Z"));
        signer(SIGNER_NOT_YET_VALID, signer().valid("2026-11-24T12:00:01Z", "2028-01-01T00:00:00Z"));
    }

    @Test
    void the_authorities_are_valid_at_the_time() {
        authority(CA_OUT_OF_VALIDITY, authority().valid("2025-01-01T00:00:00Z", "2026-11-01T00:00:00Z"));
    }

    @Test
    void the_signer_is_no_authority() {
        signer(SIGNER_IS_CA, signer().constraints(new BasicConstraints(true)));
        signer(SIGNER_IS_CA, signer().usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
        signer(SIGNER_IS_CA, signer().version1());
    }

    @Test
    void the_key_is_for_signing_documents() {
        signer(KEY_USAGE_NOT_ALLOWED, signer().usage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment));
        signer(PASSED, signer().usage(KeyUsage.nonRepudiation));
        signer(PASSED, signer().withoutUsage());
    }

    @Test
    void the_extended_purpose_is_documents() {
        signer(EXTENDED_KEY_USAGE_NOT_ALLOWED, signer().purpose(false, KeyPurposeId.id_kp_serverAuth));
        signer(EXTENDED_KEY_USAGE_NOT_ALLOWED, signer().purpose(true, KeyPurposeId.id_kp_timeStamping));
        signer(PASSED, signer().purpose(false, KeyPurposeId.id_kp_emailProtection));
    }

    @Test
    void an_issuer_is_an_authority_with_the_right_to_issue() {
        authority(PATH_NOT_VALID, authority().constraints(new BasicConstraints(false)));
        authority(PATH_NOT_VALID, authority().usage(KeyUsage.cRLSign));
    }

    @Test
    void an_unknown_critical_extension_refuses_the_path() {
        signer(PATH_NOT_VALID, signer().with(UNKNOWN, true, new DEROctetString(new byte[1])));
        authority(PATH_NOT_VALID, authority().with(UNKNOWN, true, new DEROctetString(new byte[1])));
        signer(PASSED, signer().with(UNKNOWN, false, new DEROctetString(new byte[1])));
    }

    @Test
    void name_constraints_bind_those_below() {
        authority(PATH_NOT_VALID, authority().with(Extension.nameConstraints, true, elsewhere()));
    }

    private static NameConstraints elsewhere() {
        GeneralSubtree germany = new GeneralSubtree(new GeneralName(new X500Name("C=DE")));
        return new NameConstraints(new GeneralSubtree[] {germany}, null);
    }

    @Test
    void the_anchor_is_checked_as_well() {
        CertificateSpec[] bad = {
            CertificateSpec.authority(SUITE, "Test Root").constraints(new BasicConstraints(false)),
            CertificateSpec.authority(SUITE, "Test Root").constraints(new BasicConstraints(0)),
            CertificateSpec.authority(SUITE, "Test Root").usage(KeyUsage.cRLSign),
            CertificateSpec.authority(SUITE, "Test Root").with(UNKNOWN, true, new DEROctetString(new byte[1])),
            CertificateSpec.authority(SUITE, "Test Root").with(Extension.nameConstraints, false, elsewhere()),
        };
        for (CertificateSpec spec : bad) {
            scene(ANCHOR_NOT_ACCEPTABLE, SCENE.withRoot(spec.selfSigned()));
        }
        scene(
                CA_OUT_OF_VALIDITY,
                SCENE.withRoot(CertificateSpec.authority(SUITE, "Test Root")
                        .valid("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                        .selfSigned()));
    }

    @Test
    void a_certificate_signed_with_sha_1_is_no_link() {
        scene(
                CHAIN_ALGORITHM_NOT_ALLOWED,
                SCENE.withSigner(signer().signedWith("SHA1withECDSA").issuedBy(SCENE.authority())));
    }

    @Test
    void a_curve_by_explicit_parameters_is_refused() {
        signer(
                KEY_NOT_ALLOWED,
                signer().key(ExplicitCurve.of(SCENE.signer().keys().getPublic())));
    }

    @Test
    void a_huge_exponent_or_modulus_is_refused_before_any_computation() {
        signer(KEY_NOT_ALLOWED, signer().key(rsa(BigInteger.ONE.shiftLeft(3071).setBit(0), 3072)));
        signer(KEY_NOT_ALLOWED, signer().key(rsa(BigInteger.valueOf(65537), 16384)));
        signer(KEY_NOT_ALLOWED, signer().key(rsa(BigInteger.valueOf(65537), 1024)));
        signer(KEY_NOT_ALLOWED, signer().key(rsa(BigInteger.ONE, 3072)));
    }

    @Test
    void the_certificate_names_the_party_and_no_other() {
        signer(SIGNER_NOT_PARTY, CertificateSpec.signer(SUITE, "Another", "NTRCN-91110105MA0DEM021R"));
        signer(SIGNER_NOT_PARTY, CertificateSpec.signer(SUITE, "Another", "LEIXG-91110108MA0DEM013A"));
        signer(
                SIGNER_NOT_PARTY,
                signer().subject(name ->
                        name.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, new DERUTF8String("NTRCN-91110105MA0DEM021R"))));
    }

    private static SubjectPublicKeyInfo rsa(BigInteger exponent, int bits) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(modulus, exponent));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
