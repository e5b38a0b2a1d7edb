package org.digitaltrade.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * A signature that OpenSSL made over {@code document.json}; the script beside the samples says how.
 *
 * @param key {@code ec} or {@code rsa}
 * @param party whom the certificate names
 */
record OpenSslSample(String key, String party, String country) {
    static final OpenSslSample EC = new OpenSslSample("ec", "uscc:91110108MA0DEM013A", "CN");
    static final OpenSslSample RSA = new OpenSslSample("rsa", "lei:9845DEMOPARTNER00005", "DE");

    private static final Path FOLDER = Repository.ROOT.resolve("chaincode/signatures/src/test/resources/openssl");

    /** Lists the sample's certification body. */
    TrustListDocument trustList(TrustListKind kind, Instant issued) throws IOException {
        TrustServiceEntry service = new TrustServiceEntry(
                "sample-ca",
                new TrustServiceProvider("Sample CA", party.substring(party.indexOf(':') + 1), Optional.empty()),
                ServiceType.CA_PKC,
                List.of(authority()),
                List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2020-01-01T00:00:00Z"))),
                Optional.empty());
        return new TrustListDocument(
                country + "-SAMPLE-" + key.toUpperCase(Locale.ROOT),
                kind,
                new Country(country),
                "Sample scheme",
                "Sample: no licence stands behind it",
                1,
                issued,
                issued.plusSeconds(86_400),
                new Hash(Digests.sha256Hex(Files.readAllBytes(FOLDER.resolve("document.json")))),
                List.of(service));
    }

    /** Base64 of the DER of the certification body's certificate. */
    String authority() throws IOException {
        return base64(key + "-ca.cer");
    }

    JsonObject attest(String file, Optional<String> agreementId) throws IOException {
        String digest = Digests.sha256Hex(Files.readAllBytes(FOLDER.resolve("document.json")));
        JsonObject request = JsonObject.of(Map.of(
                "subject",
                JsonObject.of(Map.of("type", new JsonString("CONTRACT_VERSION"), "sha256", new JsonString(digest))),
                "role",
                new JsonString(key.equals("ec") ? "PROVIDER" : "RECIPIENT"),
                "party",
                new JsonString(party),
                "format",
                new JsonString("CMS"),
                "signature",
                new JsonString(base64(file)),
                "evidence",
                new JsonArray(List.<JsonValue>of(new JsonString(base64(key + "-late.crl"))))));
        return agreementId
                .map(id -> request.with("agreementId", new JsonString(id)))
                .orElse(request);
    }

    private static String base64(String file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(FOLDER.resolve(file)));
    }
}
