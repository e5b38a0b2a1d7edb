package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.samples.CertificateSpec;
import org.digitaltrade.signatures.samples.CmsSpec;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.ListSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same request gives the same bytes everywhere. */
@Isolated("sets locale, time zone and providers of the process")
final class DeterminismTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final int SHUFFLES = 24;

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    private static String json(VerifyResult result) {
        return new String(Records.canonical(result), StandardCharsets.UTF_8);
    }

    @Test
    void locale_time_zone_and_providers_change_nothing() {
        List<Supplier<VerifyResult>> verdicts = new ArrayList<>();
        for (Suite suite : List.of(Suite.SM2, Suite.P256_SHA256, Suite.RSA3072_PSS_SHA256)) {
            Scene scene = Scene.of(suite);
            byte[] good = scene.cms().der();
            List<byte[]> lists = scene.lists();
            verdicts.add(() -> scene.verify(good, lists));
            verdicts.add(() -> scene.verify(good, List.of()));
            Scene expired = scene.withSigner(Scene.signerSpec(suite)
                    .valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                    .issuedBy(scene.authority()));
            byte[] late = expired.cms().der();
            verdicts.add(() -> expired.verify(late, lists));
        }
        List<String> expected =
                verdicts.stream().map(verdict -> json(verdict.get())).toList();

        for (String[] place : new String[][] {
            {"tr-TR", "Asia/Shanghai"}, {"ar-SA", "America/St_Johns"}, {"th-TH-u-ca-buddhist", "Pacific/Apia"}
        }) {
            Locale.setDefault(Locale.forLanguageTag(place[0]));
            TimeZone.setDefault(TimeZone.getTimeZone(place[1]));
            Security.insertProviderAt(new BouncyCastleProvider(), 1);
            assertEquals(
                    expected,
                    verdicts.stream().map(verdict -> json(verdict.get())).toList());
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
    }

    @Test
    void the_order_of_certificates_and_evidence_changes_nothing() {
        Suite suite = Suite.P256_SHA256;
        Scene scene = Scene.of(suite);
        // Two intermediates of the same name and key, which a builder could choose between at random.
        Issued renewed = CertificateSpec.authority(suite, "Test Issuing CA")
                .valid("2025-06-01T00:00:00Z", "2029-01-01T00:00:00Z")
                .serial(BigInteger.TWO)
                .issuedBy(scene.root());
        Issued unrelated = CertificateSpec.authority(suite, "Unrelated CA").selfSigned();
        Issued[] certificates = {scene.authority(), renewed, unrelated, scene.root()};
        List<byte[]> evidence = scene.listsAnd(
                ListSpec.by(scene.authority(), "2026-11-24T09:00:00Z").der(), unrelated.der());
        Set<String> verdicts = new TreeSet<>();
        Random random = new Random(20261124);
        for (int i = 0; i < SHUFFLES; i++) {
            List<Issued> order = new ArrayList<>(List.of(certificates));
            List<byte[]> given = new ArrayList<>(evidence);
            Collections.shuffle(order, random);
            Collections.shuffle(given, random);
            VerifyResult result = AttestationVerifier.verify(
                    scene.request(
                            CmsSpec.of(scene.signer(), scene.digest())
                                    .certificate(order.toArray(Issued[]::new))
                                    .der(),
                            given),
                    scene.trust(),
                    AlgorithmPolicy.BASELINE);
            assertEquals(VerdictCode.PASSED, result.code(), () -> result.facts().toString());
            verdicts.add(json(result));
        }

        assertEquals(1, verdicts.size());
    }
}
