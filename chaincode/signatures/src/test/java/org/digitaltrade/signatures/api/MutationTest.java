package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random changes of a good signature. None may throw, and one that still passes must not have touched what is signed: the
 * attributes, and with them the document's digest and the signer's certificate. The seed is fixed; {@code mutations}, a
 * system property, sets how many are tried.
 */
final class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 200);
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
