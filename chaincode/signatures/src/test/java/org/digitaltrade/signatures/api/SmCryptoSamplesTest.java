package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SM2 certificates, list and signatures whose hashes and values come from another library, in another language. */
final class SmCryptoSamplesTest {

    private static byte[] file(String name) {
        try (InputStream in = SmCryptoSamplesTest.class.getResourceAsStream("/sm-crypto/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plain.cms, PASSED",
        "gm.cms, PASSED",
        "raw.cms, PASSED",
        "wrong-arc.cms, SIGNATURE_ALGORITHM_NOT_ALLOWED",
        "other-document.cms, DIGEST_MISMATCH"
    })
    void each_sample_gets_its_verdict(String signature, VerdictCode code) {
        TrustServiceEntry service = new TrustServiceEntry(
                "sm-crypto",
                new TrustServiceProvider("Test CA", "91110108TESTCA0001", Optional.empty()),
                ServiceType.CA_PKC,
                List.of(Base64.getEncoder().encodeToString(file("ca.cer"))),
                List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2020-01-01T00:00:00Z"))),
                Optional.empty());
        VerifyResult result = AttestationVerifier.verify(
                new VerifyRequest(
                        SignatureFormat.CMS,
                        List.of(Hashes.of(DigestAlgorithm.SM3, file("document.json"))),
                        file(signature),
                        List.of(file("ca.crl")),
                        Instant.parse("2026-11-24T12:00:00Z"),
                        Optional.of(PartyId.uscc("91110108MA0DEM013A")),
                        List.of("CN")),
                new TrustSnapshot(List.of(Scene.listed(service)), List.of()),
                AlgorithmPolicy.BASELINE);

        assertEquals(code, result.code(), () -> result.facts().toString());
    }
}
