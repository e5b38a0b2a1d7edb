package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.AnswerSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.SealSpec;
import org.digitaltrade.signatures.samples.Suite;
import org.digitaltrade.signatures.samples.TextSignatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random changes of a good signature. None may throw, and one that still passes must not have touched what is signed: the
 * attributes, and with them the document's digest and the signer's certificate. The seed is fixed; {@code mutations}, a
 * system property, sets how many are tried.
 */
final class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 120);
    private static final long SEED = 20261124;

    @ParameterizedTest
    @EnumSource(names = {"SM2", "P256_SHA256", "RSA3072_PSS_SHA256"})
    void no_change_throws_and_none_to_what_is_signed_passes(Suite suite) throws Exception {
        Scene scene = Scene.of(suite);
        byte[] good = scene.cms().der();
        List<byte[]> lists = scene.lists();
        byte[] signed = signedPart(good);
        VerifyResult original = scene.verify(good, lists);
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(good, random);
            int number = i;
            VerifyResult result = scene.verify(mutated, lists);
            if (result.code() == VerdictCode.PASSED) {
                assertTrue(Arrays.equals(signed, signedPart(mutated)), () -> "mutation " + number);
                assertEquals(original.signer(), result.signer(), () -> "mutation " + number);
                assertEquals(original.documentDigest(), result.documentDigest(), () -> "mutation " + number);
            }
        }
    }

    @Test
    void no_change_of_a_revocation_list_throws_or_passes() {
        Scene scene = Scene.of(Suite.P256_SHA256);
        byte[] cms = scene.cms().der();
        List<byte[]> lists = scene.lists();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(lists.get(1), random);
            int number = i;
            if (!Arrays.equals(lists.get(1), mutated)) {
                VerifyResult result = scene.verify(cms, List.of(lists.get(0), mutated));
                assertNotEquals(VerdictCode.PASSED, result.code(), () -> "mutation " + number);
            }
        }
    }

    /** Nothing of a seal is left unsigned but the outer encoding of its value, so few changes pass, and those change no fact. */
    @Test
    void no_change_of_a_seal_throws_or_passes_as_another() {
        Scene scene = Scene.of(Suite.SM2);
        byte[] good =
                SealSpec.of(scene.signer(), scene.authority(), scene.digest()).der();
        holds(scene, SignatureFormat.SES, good, scene.listsAnd(scene.authority().der()));
    }

    @Test
    void no_change_of_a_json_signature_throws_or_passes_as_another() {
        Scene scene = Scene.of(Suite.P256_SHA256);
        String header = TextSignatures.header(
                "ES256", List.of(scene.signer(), scene.authority()), TextSignatures.byHash(scene.digest()));
        byte[] good = TextSignatures.jws(
                header, new byte[0], scene.signer(), scene.signer().keys());
        holds(scene, SignatureFormat.JADES, good, scene.lists());
    }

    @Test
    void no_change_of_an_xml_signature_s_octets_throws_or_passes_as_another() {
        Scene scene = Scene.of(Suite.P256_SHA256);
        String properties = TextSignatures.signedProperties(scene.signer());
        String info = TextSignatures.signedInfo(
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
                TextSignatures.reference("", "", scene.digest().bytes()),
                TextSignatures.reference(
                        " Type=\"http://uri.etsi.org/01903#SignedProperties\"",
                        "",
                        Hashes.digest(DigestAlgorithm.SHA256, properties.getBytes(StandardCharsets.UTF_8))));
        holds(
                scene,
                SignatureFormat.XADES,
                TextSignatures.packet(info, properties, scene.signer(), scene.authority()),
                scene.lists());
    }

    /** A passing mutant says exactly what the original says about signer, document and claimed time. */
    private static void holds(Scene scene, SignatureFormat format, byte[] good, List<byte[]> evidence) {
        VerifyResult original = scene.verify(request(scene, format, good, evidence));
        assertEquals(VerdictCode.PASSED, original.code(), () -> original.facts().toString());
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(good, random);
            int number = i;
            VerifyResult result = scene.verify(request(scene, format, mutated, evidence));
            if (result.code() == VerdictCode.PASSED) {
                assertEquals(
                        List.of(original.signer(), original.documentDigest(), original.claimedTime()),
                        List.of(result.signer(), result.documentDigest(), result.claimedTime()),
                        () -> "mutation " + number);
            }
        }
    }

    private static VerifyRequest request(Scene scene, SignatureFormat format, byte[] signature, List<byte[]> evidence) {
        return new VerifyRequest(
                format,
                List.of(scene.digest()),
                signature,
                evidence,
                Scene.AT,
                Optional.of(Scene.PARTY),
                List.of("CN"));
    }

    @Test
    void no_change_of_an_answer_throws_or_passes() {
        Scene scene = Scene.of(Suite.P256_SHA256);
        byte[] cms = scene.cms().der();
        byte[] ofRoot = scene.lists().get(0);
        byte[] good = AnswerSpec.about(scene.signer(), scene.authority(), Scene.LISTED_AT)
                .der();
        byte[] signed = answered(good).orElseThrow();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(good, random);
            int number = i;
            VerifyResult result = scene.verify(cms, List.of(ofRoot, mutated));
            if (result.code() == VerdictCode.PASSED) {
                assertTrue(
                        answered(mutated)
                                .filter(other -> Arrays.equals(signed, other))
                                .isPresent(),
                        () -> "mutation " + number);
            }
        }
    }

    /** What a responder signed. */
    private static Optional<byte[]> answered(byte[] der) {
        try {
            return Optional.of(BasicOCSPResponse.getInstance(OCSPResponse.getInstance(der)
                            .getResponseBytes()
                            .getResponse()
                            .getOctets())
                    .getTbsResponseData()
                    .getEncoded());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] signedPart(byte[] cms) throws CheckFailedException {
        return CmsSignature.parse(cms).signer().signedAttributes().orElseThrow().encoded();
    }

    private static byte[] mutate(byte[] good, Random random) {
        byte[] mutated = good.clone();
        switch (random.nextInt(5)) {
            case 0 -> mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            case 2 -> {
                int from = random.nextInt(mutated.length);
                int length = random.nextInt(Math.min(32, mutated.length - from)) + 1;
                System.arraycopy(good, random.nextInt(good.length - length + 1), mutated, from, length);
            }
            case 3 -> mutated = Arrays.copyOf(good, random.nextInt(good.length));
            default -> {
                int at = random.nextInt(good.length);
                int more = random.nextInt(8) + 1;
                mutated = new byte[good.length + more];
                System.arraycopy(good, 0, mutated, 0, at);
                System.arraycopy(good, at, mutated, at + more, good.length - at);
            }
        }
        return mutated;
    }
}
