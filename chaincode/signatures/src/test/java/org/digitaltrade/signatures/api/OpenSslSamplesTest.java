package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.digitaltrade.signatures.trust.TrustView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures from another hand; {@code make-samples.sh} beside them says how they were made. */
final class OpenSslSamplesTest {

    @ParameterizedTest
    @CsvSource({
        "rsa-cades.cms, PASSED, B",
        "rsa-pss.cms, PASSED, B",
        "rsa-sha512.cms, PASSED, B",
        "rsa-keyid.cms, PASSED, B",
        "rsa-plain.cms, PASSED, NA",
        "ec-cades.cms, PASSED, B",
        "ec-plain.cms, PASSED, NA",
        "rsa-no-attributes.cms, SIGNED_ATTRIBUTES_MISSING, NA",
        "rsa-embedded.cms, CONTENT_EMBEDDED, NA",
        "rsa-stream.cms, CONTENT_EMBEDDED, NA",
        "rsa-sha1.cms, DIGEST_ALGORITHM_NOT_ALLOWED, NA",
    })
    void a_sample_has_its_verdict(String file, VerdictCode code, SignatureLevel level) {
        VerifyResult result = verify(file, Scene.AT, file.substring(0, file.indexOf('-')) + ".crl");

        assertEquals(code, result.code(), () -> result.facts().toString());
        assertEquals(level, result.level());
    }

    @Test
    void a_later_list_shows_the_certificate_good_at_every_earlier_time() {
        Instant later = Instant.parse("2026-12-15T00:00:00Z");

        assertEquals(
                VerdictCode.REVOCATION_DATA_STALE,
                verify("ec-cades.cms", later, "ec.crl").code());
        assertEquals(
                VerdictCode.PASSED, verify("ec-cades.cms", later, "ec-late.crl").code());
    }

    private static VerifyResult verify(String file, Instant at, String list) {
        boolean rsa = file.startsWith("rsa");
        byte[] document = read("document.json");
        List<ContentDigest> digests = List.of(DigestAlgorithm.values()).stream()
                .map(algorithm -> Hashes.of(algorithm, document))
                .toList();
        VerifyRequest request = new VerifyRequest(
                SignatureFormat.CMS,
                digests,
                read(file),
                List.of(read(list)),
                at,
                Optional.of(rsa ? PartyId.lei("9845DEMOPARTNER00005") : Scene.PARTY),
                List.of("CN"));
        return AttestationVerifier.verify(request, trust(rsa ? "rsa-ca.cer" : "ec-ca.cer"), AlgorithmPolicy.BASELINE);
    }

    private static TrustView trust(String authority) {
        TrustServiceEntry service = new TrustServiceEntry(
                "sample",
                new TrustServiceProvider("Sample CA", "SAMPLE", Optional.empty()),
                ServiceType.CA_PKC,
                List.of(Base64.getEncoder().encodeToString(read(authority))),
                List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.EPOCH)),
                Optional.empty());
        return new TrustSnapshot(List.of(Scene.listed(service)), List.of());
    }

    private static byte[] read(String file) {
        try (InputStream stream = OpenSslSamplesTest.class.getResourceAsStream("/openssl/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
