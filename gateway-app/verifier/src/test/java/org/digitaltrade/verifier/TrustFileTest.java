package org.digitaltrade.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digitaltrade.domain.RejectedException;
import org.junit.jupiter.api.Test;

class TrustFileTest {

    private static final TrustFile TRUST = new SampleNetwork().trust(3);

    private final String text = new String(TRUST.canonical(), StandardCharsets.UTF_8);

    @Test
    void a_file_reads_back_as_it_was_written() {
        TrustFile read = TrustFile.parse(TRUST.canonical());
        assertEquals(TRUST, read);
        assertEquals(TRUST.fingerprint(), read.fingerprint());
        assertTrue(TRUST.fingerprint().matches("[0-9a-f]{64}"));
    }

    @Test
    void a_file_laid_out_by_people_has_the_same_fingerprint() {
        TrustFile read = TrustFile.parse(text.replace(",", ", ").getBytes(StandardCharsets.UTF_8));
        assertEquals(TRUST.fingerprint(), read.fingerprint());
    }

    @Test
    void wrong_files_are_refused_with_the_place() {
        List<String> reasons = List.of(
                refusal("org.digitaltrade.trust/1", "org.digitaltrade.trust/2"),
                refusal("\"expiresAt\":\"2027-11-01T00:00:00Z\"", "\"expiresAt\":\"2026-11-01T00:00:00Z\""),
                refusal("\"requiredOrganisations\":3", "\"requiredOrganisations\":5"),
                refusal("\"requiredOrganisations\":3", "\"requiredOrganisations\":0"),
                refusal("\"mspId\":\"BJCOM\"", "\"mspId\":\"BJCAC\""),
                refusal("\"rootCertificates\":[\"MII", "\"rootCertificates\":[\"AII"),
                refusal("\"rootCertificates\":[\"MII", "\"rootCertificates\":[\"=II"),
                refusal("\"network\":", "\"net\":\"\",\"network\":"),
                refusal("\"kind\":\"PEER\"", "\"kind\":\"peer\""));
        assertEquals(
                List.of(
                        "not a trust file: its schema is org.digitaltrade.trust/2 instead of org.digitaltrade.trust/1",
                        "/: expires before it is issued",
                        "/: requires 5 of 4 organisations with peers",
                        "/: requires 0 of 4 organisations with peers",
                        "/: an organisation stands twice",
                        "/organisations/0/rootCertificates/0: not base64 of an X.509 certificate",
                        "/organisations/0/rootCertificates/0: not base64 in its one canonical form",
                        "/net: unknown member",
                        "/organisations/0/kind: unknown code"),
                reasons);
    }

    private String refusal(String find, String replacement) {
        assertTrue(text.contains(find), find);
        byte[] wrong = text.replace(find, replacement).getBytes(StandardCharsets.UTF_8);
        return assertThrows(RejectedException.class, () -> TrustFile.parse(wrong))
                .rejection()
                .detail();
    }
}
