package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHMS_INCONSISTENT;
import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_EMBEDDED;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_TYPE_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.REFERENCE_COUNT;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_LIMIT_EXCEEDED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.STRUCTURE_MALFORMED;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compact JSON signatures that name the document by its digest. */
final class JadesTest {
    private static final Scene SCENE = Scene.of(Suite.P256_SHA256);
    private static final String BY_HASH = TextSignatures.byHash(SCENE.digest());
    private static final byte[] NONE = {};

    private static byte[] jws(Scene scene, String algorithm, String members, byte[] payload) {
        String header = TextSignatures.header(algorithm, List.of(scene.signer(), scene.authority()), members);
        return TextSignatures.jws(
                header, payload, scene.signer(), scene.signer().keys());
    }

    private static VerifyResult verify(Scene scene, byte[] jws) {
        return scene.verify(new VerifyRequest(
                SignatureFormat.JADES,
                List.of(
                        Hashes.of(DigestAlgorithm.SHA256, Scene.DOCUMENT),
                        Hashes.of(DigestAlgorithm.SHA512, Scene.DOCUMENT)),
                jws,
                scene.lists(),
                Scene.AT,
                Optional.of(Scene.PARTY),
                List.of("CN")));
    }

    private static void verdict(VerdictCode code, byte[] jws) {
        VerifyResult result = verify(SCENE, jws);
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    private static void verdict(VerdictCode code, String members) {
        verdict(code, jws(SCENE, "ES256", members, NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "P256_SHA256, ES256",
        "P384_SHA384, ES384",
        "P521_SHA512, ES512",
        "RSA3072_SHA256, RS256",
        "RSA3072_SHA512, RS512",
        "RSA3072_PSS_SHA256, PS256",
        "RSA3072_PSS_SHA384, PS384",
        "ED25519, EdDSA",
        "MLDSA65, ML-DSA-65"
    })
    void each_algorithm_passes(Suite suite, String algorithm) {
        Scene scene = Scene.of(suite);

        VerifyResult result = verify(
                scene,
                jws(scene, algorithm, TextSignatures.byHash(Hashes.of(DigestAlgorithm.SHA512, Scene.DOCUMENT)), NONE));

        assertEquals(PASSED, result.code(), () -> result.facts().toString());
    }

    @Test
    void the_document_may_be_the_payload() {
        verdict(PASSED, jws(SCENE, "ES256", "", Scene.DOCUMENT));
        verdict(DIGEST_MISMATCH, jws(SCENE, "ES256", "", new byte[] {1}));
        verdict(CONTENT_EMBEDDED, jws(SCENE, "ES256", BY_HASH, Scene.DOCUMENT));
        verdict(STRUCTURE_MALFORMED, jws(SCENE, "ES256", "", NONE));
        verdict(STRUCTURE_MALFORMED, jws(SCENE, "ES256", ",\"b64\":false,\"crit\":[\"b64\"]", Scene.DOCUMENT));
    }

    @Test
    void critical_parameters_are_those_that_are_understood() {
        verdict(PASSED, BY_HASH + ",\"sigT\":\"2026-11-24T10:40:00Z\",\"crit\":[\"sigD\",\"sigT\"]");
        verdict(ATTRIBUTE_MALFORMED, BY_HASH + ",\"exp\":1,\"crit\":[\"exp\"]");
        verdict(ATTRIBUTE_MALFORMED, BY_HASH + ",\"crit\":[\"sigT\"]");
        verdict(ATTRIBUTE_MALFORMED, BY_HASH + ",\"crit\":[]");
        verdict(ATTRIBUTE_MALFORMED, BY_HASH + ",\"sigT\":\"yesterday\"");
        verdict(ATTRIBUTE_MALFORMED, BY_HASH + ",\"b64\":1");
    }

    @Test
    void one_reference_by_a_known_digest_names_the_document() {
        verdict(DIGEST_ALGORITHM_NOT_ALLOWED, BY_HASH.replace("S256", "S1"));
        verdict(REFERENCE_COUNT, BY_HASH.replace("\"]}", "\",\"AAAA\"]}"));
        verdict(CONTENT_TYPE_NOT_ALLOWED, BY_HASH.replace("ObjectIdByURIHash", "HttpHeaders"));
        verdict(DIGEST_MISMATCH, TextSignatures.byHash(Hashes.of(DigestAlgorithm.SHA256, new byte[] {1})));
        verdict(ATTRIBUTE_MISSING, BY_HASH.replace("hashM", "hashN"));
    }

    @Test
    void the_algorithm_is_a_known_one_and_fits_the_key() {
        verdict(SIGNATURE_ALGORITHM_NOT_ALLOWED, jws(SCENE, "none", BY_HASH, NONE));
        verdict(SIGNATURE_ALGORITHM_NOT_ALLOWED, jws(SCENE, "HS256", BY_HASH, NONE));
        verdict(ALGORITHMS_INCONSISTENT, jws(SCENE, "ES384", BY_HASH, NONE));
        verdict(ALGORITHMS_INCONSISTENT, jws(SCENE, "RS256", BY_HASH, NONE));
    }

    @Test
    void the_header_names_the_signer_s_certificate() {
        String other = TextSignatures.base64url(new byte[32]);
        String own = TextSignatures.base64url(
                Hashes.digest(DigestAlgorithm.SHA256, SCENE.signer().der()));

        verdict(PASSED, BY_HASH + ",\"x5t#S256\":\"" + own + "\"");
        verdict(SIGNER_CERTIFICATE_NOT_BOUND, BY_HASH + ",\"x5t#S256\":\"" + other + "\"");
        verdict(
                SIGNER_CERTIFICATE_NOT_FOUND,
                TextSignatures.jws(
                        "{\"alg\":\"ES256\"" + BY_HASH + "}",
                        NONE,
                        SCENE.signer(),
                        SCENE.signer().keys()));
    }

    @Test
    void another_key_or_a_changed_part_does_not_verify() {
        String header = TextSignatures.header("ES256", List.of(SCENE.signer(), SCENE.authority()), BY_HASH);
        verdict(SIGNATURE_INVALID, TextSignatures.jws(header, NONE, SCENE.signer(), Suite.P256_SHA256.generate()));
        String good = new String(jws(SCENE, "ES256", BY_HASH, NONE), StandardCharsets.US_ASCII);
        verdict(SIGNATURE_INVALID, (good + "AAAA").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void what_is_no_compact_signature_is_malformed() {
        for (String bad : List.of("a", "a.b", "a.b.c.d", "e30.e30.e30=", "W10..AA", "e31..AA")) {
            verdict(STRUCTURE_MALFORMED, bad.getBytes(StandardCharsets.US_ASCII));
        }
        verdict(SIGNATURE_LIMIT_EXCEEDED, ("e".repeat(50_000) + "..AA").getBytes(StandardCharsets.US_ASCII));
    }
}
