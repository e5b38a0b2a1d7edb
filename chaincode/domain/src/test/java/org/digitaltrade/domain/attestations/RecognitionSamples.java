package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;

/** One recognition of the Guangdong and Hong Kong kind, that tests bend, and a service that it covers. */
final class RecognitionSamples {
    static final Instant ENACTED_AT = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant REPEALED_AT = Instant.parse("2026-06-01T00:00:00Z");
    static final RecognitionStatusEntry ENACTED = new RecognitionStatusEntry(RecognitionStatus.ENACTED, ENACTED_AT);
    static final RecognitionStatusEntry REPEALED = new RecognitionStatusEntry(RecognitionStatus.REPEALED, REPEALED_AT);
    static final String POLICY = "1.3.6.1.4.1.99999.1";

    private RecognitionSamples() {}

    static RecognitionTerms terms(RecognitionStatusEntry... history) {
        return terms(1, RecognitionGround.REGIONAL_LIST, ServiceType.CA_QC, List.of(), history);
    }

    static RecognitionTerms terms(
            int version,
            RecognitionGround ground,
            ServiceType takenFor,
            List<ContentRule> content,
            RecognitionStatusEntry... history) {
        return new RecognitionTerms(
                "MRA-CN-HK-01",
                version,
                new Jurisdiction("CN"),
                new Jurisdiction("HK"),
                ground,
                new RecognitionInstrument("Measures for mutual recognition", "82/2012", new Hash("0a".repeat(32))),
                Arrays.asList(history),
                List.of(new TypeMapping(ServiceType.CA_QC, takenFor)),
                new StatusMapping(List.of(ServiceStatus.GRANTED), List.of(ServiceStatus.WITHDRAWN)),
                content,
                List.of(SubjectType.CONTRACT_VERSION));
    }

    static TrustServiceEntry entry(ServiceType type, StatusEntry... history) {
        return new TrustServiceEntry(
                "hk-ca",
                new TrustServiceProvider("Body in Hong Kong", "HK-1", Optional.empty()),
                type,
                List.of("AA=="),
                Arrays.asList(history),
                Optional.empty());
    }

    static StatusEntry granted() {
        return new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2020-01-01T00:00:00Z"));
    }

    static JudgedService service(String issuedAt, String signedAt) {
        return new JudgedService(
                "HK-LIST@4/hk-ca",
                "HK",
                entry(ServiceType.CA_QC, granted()),
                Instant.parse(issuedAt),
                Instant.parse(signedAt));
    }
}
