package org.digitaltrade.domain.attestations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Refusals;
import org.junit.jupiter.api.Test;

final class TrustListDocumentTest {
    private static final Instant ISSUED = Instant.parse("2026-11-01T00:00:00Z");
    private static final StatusEntry GRANTED = new StatusEntry(ServiceStatus.GRANTED, ISSUED);
    private static final StatusEntry WITHDRAWN = new StatusEntry(ServiceStatus.WITHDRAWN, ISSUED.plusSeconds(60));

    private static TrustServiceEntry service(String id, List<String> certificates, StatusEntry... history) {
        return new TrustServiceEntry(
                id,
                new TrustServiceProvider("Provider", "91110108MA0DEM013A", Optional.empty()),
                ServiceType.CA_PKC,
                certificates,
                List.of(history),
                Optional.empty());
    }

    private static TrustServiceEntry service(StatusEntry... history) {
        return service("ca", List.of("MAA="), history);
    }

    private static Code refused(String scheme, int sequence, Instant nextUpdate, List<TrustServiceEntry> services) {
        return Refusals.thrownBy(() -> new TrustListDocument(
                scheme,
                TrustListKind.LOCAL,
                Country.CHINA,
                "Operator",
                "Basis",
                sequence,
                ISSUED,
                nextUpdate,
                new Hash("00".repeat(32)),
                services));
    }

    @Test
    void a_list_has_a_scheme_a_sequence_an_end_and_services_named_once() {
        Instant end = ISSUED.plusSeconds(1);
        List<TrustServiceEntry> one = List.of(service(GRANTED));
        List<TrustServiceEntry> many = new ArrayList<>(Collections.nCopies(61, service(GRANTED)));

        assertEquals(
                List.of(
                        Code.MALFORMED,
                        Code.MALFORMED,
                        Code.MALFORMED,
                        Code.MALFORMED,
                        Code.TOO_LARGE,
                        Code.TOO_LARGE,
                        Code.MALFORMED),
                List.of(
                        refused("scheme", 1, end, one),
                        refused("CN-TEST", 0, end, one),
                        refused("CN-TEST", 1_000_000, end, one),
                        refused("CN-TEST", 1, ISSUED, one),
                        refused("CN-TEST", 1, end, List.of()),
                        refused("CN-TEST", 1, end, many),
                        refused("CN-TEST", 1, end, List.of(service(GRANTED), service(GRANTED)))));
    }

    @Test
    void a_service_has_an_id_certificates_and_an_ordered_history() {
        assertEquals(
                List.of(Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.MALFORMED),
                List.of(
                        Refusals.thrownBy(() -> service("no spaces", List.of("MAA="), GRANTED)),
                        Refusals.thrownBy(() -> service("ca", List.of(), GRANTED)),
                        Refusals.thrownBy(() -> service("ca", Collections.nCopies(5, "MAA="), GRANTED)),
                        Refusals.thrownBy(TrustListDocumentTest::service),
                        Refusals.thrownBy(() -> service(WITHDRAWN, GRANTED))));
    }

    @Test
    void a_status_lasts_from_its_start_to_the_next() {
        TrustServiceEntry service = service(GRANTED, WITHDRAWN);

        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(ServiceStatus.GRANTED),
                        Optional.of(ServiceStatus.GRANTED),
                        Optional.of(ServiceStatus.WITHDRAWN)),
                List.of(
                        service.statusAt(ISSUED.minusSeconds(1)),
                        service.statusAt(ISSUED),
                        service.statusAt(ISSUED.plusSeconds(59)),
                        service.statusAt(ISSUED.plusSeconds(60))));
    }

    @Test
    void a_history_is_added_to_and_never_changed() {
        TrustServiceEntry earlier = service(GRANTED);

        assertEquals(
                List.of(true, true, false, false),
                List.of(
                        earlier.extendsHistoryOf(earlier),
                        service(GRANTED, WITHDRAWN).extendsHistoryOf(earlier),
                        service(WITHDRAWN).extendsHistoryOf(earlier),
                        earlier.extendsHistoryOf(service(GRANTED, WITHDRAWN))));
    }
}
