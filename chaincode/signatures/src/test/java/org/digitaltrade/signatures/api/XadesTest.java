package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.REFERENCE_COUNT;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_PROPERTIES_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.STRUCTURE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.TRANSFORM_NOT_ALLOWED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.digitaltrade.signatures.samples.TextSignatures;
import org.junit.jupiter.api.Test;

/** XML signatures as the octets that were signed. */
final class XadesTest {
    private static final Scene SCENE = Scene.of(Suite.P256_SHA256);
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String PROPERTIES = TextSignatures.signedProperties(SCENE.signer());
    private static final String TO_PROPERTIES = toProperties(PROPERTIES);
    private static final String TO_DOCUMENT = TextSignatures.reference(
            " URI=\"contract.json\"", "", SCENE.digest().bytes());

    private static String toProperties(String properties) {
        return TextSignatures.reference(
                " Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#p\"",
                "",
                Hashes.digest(DigestAlgorithm.SHA256, properties.getBytes(StandardCharsets.UTF_8)));
    }

    private static String transform(String algorithm) {
        return "<ds:Transforms><ds:Transform Algorithm=\"" + algorithm + "\"></ds:Transform></ds:Transforms>";
    }

    private static byte[] packet(String method, String properties, String... references) {
        return TextSignatures.packet(
                TextSignatures.signedInfo(method, references), properties, SCENE.signer(), SCENE.authority());
    }

    private static void verdict(VerdictCode code, byte[] packet) {
        VerifyResult result = SCENE.verify(new VerifyRequest(
                SignatureFormat.XADES,
                List.of(SCENE.digest()),
                packet,
                SCENE.lists(),
                Scene.AT,
                Optional.of(Scene.PARTY),
                List.of("CN")));
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    @Test
    void a_signature_on_the_document_s_octets_passes_with_its_properties_and_without() {
        verdict(PASSED, packet(ECDSA, PROPERTIES, TO_DOCUMENT, TO_PROPERTIES));
        verdict(PASSED, packet(ECDSA, "", TO_DOCUMENT));
    }

    @Test
    void an_enveloped_signature_passes_over_the_canonical_digest() {
        String enveloped = TextSignatures.reference(
                " URI=\"\"",
                transform("http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
                SCENE.digest().bytes());
        verdict(PASSED, packet(ECDSA, PROPERTIES, enveloped, TO_PROPERTIES));
    }

    @Test
    void other_transforms_are_refused() {
        for (String bad :
                List.of("http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/2002/06/xmldsig-filter2")) {
            String reference =
                    TextSignatures.reference("", transform(bad), SCENE.digest().bytes());
            verdict(TRANSFORM_NOT_ALLOWED, packet(ECDSA, PROPERTIES, reference, TO_PROPERTIES));
        }
    }

    @Test
    void one_reference_is_to_the_document_and_one_to_the_properties() {
        verdict(REFERENCE_COUNT, packet(ECDSA, PROPERTIES, TO_PROPERTIES));
        verdict(REFERENCE_COUNT, packet(ECDSA, PROPERTIES, TO_DOCUMENT, TO_DOCUMENT, TO_PROPERTIES));
        verdict(REFERENCE_COUNT, packet(ECDSA, PROPERTIES, TO_DOCUMENT));
        verdict(REFERENCE_COUNT, packet(ECDSA, "", TO_DOCUMENT, TO_PROPERTIES));
    }

    @Test
    void other_properties_than_the_signed_ones_are_noticed() {
        verdict(
                SIGNED_PROPERTIES_MISMATCH,
                packet(ECDSA, PROPERTIES.replace("10:40", "10:41"), TO_DOCUMENT, TO_PROPERTIES));
    }

    @Test
    void the_properties_name_the_signer_s_certificate() {
        String other = TextSignatures.signedProperties(SCENE.root());
        verdict(SIGNER_CERTIFICATE_NOT_BOUND, packet(ECDSA, other, TO_DOCUMENT, toProperties(other)));
        String none = PROPERTIES.replace("SigningCertificateV2", "SigningCertificateV3");
        verdict(ATTRIBUTE_MALFORMED, packet(ECDSA, none, TO_DOCUMENT, toProperties(none)));
    }

    @Test
    void another_document_and_weak_algorithms_are_noticed() {
        verdict(
                DIGEST_MISMATCH,
                packet(ECDSA, PROPERTIES, TextSignatures.reference("", "", new byte[32]), TO_PROPERTIES));
        verdict(
                DIGEST_ALGORITHM_NOT_ALLOWED,
                packet(
                        ECDSA,
                        PROPERTIES,
                        TO_DOCUMENT.replace("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
                        TO_PROPERTIES));
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                packet("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1", PROPERTIES, TO_DOCUMENT, TO_PROPERTIES));
    }

    @Test
    void octets_that_were_not_signed_do_not_verify() {
        byte[] good = packet(ECDSA, PROPERTIES, TO_DOCUMENT, TO_PROPERTIES);
        String changed = TextSignatures.signedInfo(ECDSA, TO_DOCUMENT.replace("contract", "contrast"), TO_PROPERTIES);
        String original = TextSignatures.signedInfo(ECDSA, TO_DOCUMENT, TO_PROPERTIES);
        String text = new String(good, StandardCharsets.UTF_8);
        verdict(
                SIGNATURE_INVALID,
                text.replace(
                                TextSignatures.base64(original.getBytes(StandardCharsets.UTF_8)),
                                TextSignatures.base64(changed.getBytes(StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_not_canonical_is_malformed() {
        for (String bad : List.of(
                "",
                "x",
                "<a",
                "<a></b>",
                "<a/>",
                "<a b='c'></a>",
                "<!DOCTYPE a><a></a>",
                "<a><!-- --></a>",
                "<a><![CDATA[x]]></a>",
                "<a>&b;</a>",
                "<a>&#10;</a>",
                "<a b=\"1\" b=\"2\"></a>",
                "<b:a></b:a>",
                "<a></a> ",
                "<a>".repeat(40) + "</a>".repeat(40))) {
            verdict(STRUCTURE_MALFORMED, TextSignatures.packet(bad, "", SCENE.signer()));
        }
        verdict(STRUCTURE_MALFORMED, "{}".getBytes(StandardCharsets.UTF_8));
        verdict(STRUCTURE_MALFORMED, "[1".getBytes(StandardCharsets.UTF_8));
    }
}
