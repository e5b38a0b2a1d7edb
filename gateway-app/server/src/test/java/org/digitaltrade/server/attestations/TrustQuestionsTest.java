package org.digitaltrade.server.attestations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.server.Samples.HAIDIAN_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.attestations.Attempt;
import org.digitaltrade.domain.attestations.AttestationRecorded;
import org.digitaltrade.domain.attestations.AttestedSignature;
import org.digitaltrade.domain.attestations.BestSignatureTime;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.Signer;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TrustListAdopted;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustListProposed;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceListed;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.TestChain;
import org.digitaltrade.server.TestGateway;
import org.digitaltrade.server.ledger.BlockSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is recognised, where an attestation stands, and what falls with what, as the gateway answers. */
class TrustQuestionsTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Hash HASH = new Hash("0a".repeat(32));
    private static final PartyId BJEIT = PartyId.authority("BJEIT");
    private static final String ID = "AT-" + "1".repeat(32);
    private static final String CERTIFICATE = "12".repeat(32);
    private static final TrustServiceEntry SERVICE = new TrustServiceEntry(
            "ca",
            new TrustServiceProvider("Body", "X", Optional.empty()),
            ServiceType.CA_PKC,
            List.of("AA=="),
            List.of(
                    new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2020-01-01T00:00:00Z")),
                    new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-12-01T00:00:00Z"))),
            Optional.empty());

    @TempDir
    static Path folder;

    private static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.in(folder);
        TestChain chain = new TestChain(gateway.network(), "trade");
        BlockSink sink = gateway.blocks("trade");
        sink.accept(chain.configuration("BJCAC", "BJCOM", "BJEIT", "ZHD", "ZCY", "PARTNER"));
        ServiceReference reference =
                new ServiceReference("ca", Hash.of(Digests.sha256(Records.canonical(SERVICE))), List.of(HASH));
        TrustListVersion version = new TrustListVersion(
                1,
                AT,
                Instant.parse("2027-05-01T00:00:00Z"),
                HASH,
                List.of(reference),
                new Proposal(HASH, BJEIT, AT, Adoptions.none(List.of("BJEIT"))));
        sink.accept(chain.block(
                chain.sent(
                        "BJEIT",
                        "Admin",
                        new TrustListProposed(
                                "CN-TEST", TrustListKind.LOCAL, new Country("CN"), "BJEIT", "law", version),
                        new TrustServiceListed(new TrustService("CN-TEST", 1, SERVICE), BJEIT, AT)),
                chain.sent(
                        "BJEIT",
                        "Admin",
                        new TrustListAdopted("CN-TEST", 1, HASH, new Adoption(BJEIT, AT, "0".repeat(64)))),
                chain.sent("ZHD", "User1", new AttestationRecorded(ID, attempt()))));
    }

    private static Attempt attempt() {
        ContentDigest digest = new ContentDigest(DigestAlgorithm.SHA256, "ab".repeat(32));
        VerifyResult result = new VerifyResult(
                VerdictCode.PASSED.indication(),
                Optional.empty(),
                VerdictCode.PASSED,
                SignatureLevel.B,
                Optional.of(digest),
                Optional.of(new Signer(
                        CERTIFICATE, "34".repeat(32), "1", AT.minusSeconds(1), Instant.parse("2028-01-01T00:00:00Z"))),
                Optional.empty(),
                Optional.of(new BestSignatureTime(AT, BestSignatureTime.Source.REFERENCE)),
                List.of(new Recognition("CN", RecognitionBasis.RB1_DOMESTIC_LICENSED, Optional.of("CN-TEST@1/ca"))),
                "ALG",
                List.of("CN-TEST@1"),
                "test",
                List.of(new Fact("trust.service", "CN-TEST@1/ca")));
        AttestedSignature signature = new AttestedSignature(
                SubjectType.CONTRACT_VERSION,
                digest,
                SignatoryRole.PROVIDER,
                HAIDIAN_TRADER,
                SignatureFormat.CMS,
                "cd".repeat(32),
                List.of(),
                List.of());
        return new Attempt(signature, result, HAIDIAN_TRADER, AT, "0".repeat(64), Optional.empty());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_service_is_recognised_while_its_list_grants_it() throws Exception {
        assertEquals("RECOGNISED", outcome("service=CN-TEST~ca&relying=CN&at=2026-11-25T00:00:00Z"));
        assertEquals("RECOGNISED", outcome("issuer=" + HASH + "&relying=CN&at=2026-11-25T00:00:00Z"));
        assertEquals("NOT_RECOGNISED", outcome("service=CN-TEST~ca&relying=CN&at=2026-12-01T00:00:00Z"));
        assertEquals("NOT_RECOGNISED", outcome("service=CN-TEST~ca&relying=EU&at=2026-11-25T00:00:00Z"));
        assertEquals("UNKNOWN", outcome("service=CN-TEST~other&relying=CN&at=2026-11-25T00:00:00Z"));
    }

    @Test
    void a_question_that_makes_no_sense_is_a_problem() throws Exception {
        assertEquals(400, get("/v1/recognised?relying=CN&service=CN-TEST").status());
        assertEquals(400, get("/v1/recognised?relying=CN").status());
        assertEquals(
                400,
                get("/v1/recognised?relying=CN&service=CN-TEST~ca&at=yesterday").status());
        assertEquals(
                400,
                get("/v1/recognised?relying=CN&service=CN-TEST~ca&channel=other")
                        .status());
        assertEquals("ID_INVALID", get("/v1/impact?of=something%20else").string("code"));
    }

    @Test
    void an_attestation_stands_for_the_past_alone_once_its_service_is_withdrawn() throws Exception {
        assertEquals(
                "VALID",
                get("/v1/attestations/" + ID + "/standing?at=2026-11-30T00:00:00Z")
                        .string("status"));
        assertEquals(
                "VALID_HISTORIC",
                get("/v1/attestations/" + ID + "/standing?at=2026-12-01T00:00:00Z")
                        .string("status"));
    }

    @Test
    void what_rests_on_a_service_list_or_certificate_is_found_by_those_who_may_read_it() throws Exception {
        for (String of : List.of("CN-TEST/ca", "CN-TEST", "CN-TEST@1", CERTIFICATE, ID)) {
            assertEquals(true, get("/v1/impact?of=" + of).text().contains("\"attestationId\":\"" + ID), of);
        }
        for (String of : List.of("CN-TEST/other", "CN-OTHER", "CN-TEST@2", "34".repeat(32), "MRA-CN-HK-01")) {
            assertEquals(false, get("/v1/impact?of=" + of).text().contains("\"attestationId\":\"" + ID), of);
        }
        assertEquals(false, get("PARTNER", "/v1/impact?of=CN-TEST").text().contains("\"attestationId\":\"" + ID));
    }

    private static String outcome(String query) throws Exception {
        return ((JsonObject) get("/v1/recognised?" + query).json().get("best")).string("outcome");
    }

    private record Answer(int status, String text) {
        JsonObject json() {
            return Json.parseObject(text.getBytes(UTF_8));
        }

        String string(String member) {
            return json().string(member);
        }
    }

    private static Answer get(String path) throws Exception {
        return get("ZHD", path);
    }

    private static Answer get(String mspId, String path) throws Exception {
        var answer = gateway.get(path, "Authorization", "Bearer " + gateway.token(mspId, "User1"));
        return new Answer(answer.statusCode(), answer.body());
    }
}
