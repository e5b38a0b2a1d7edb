package org.digitaltrade.cli.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.documents.DocumentAuthority;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.cli.trust.ImportedList.Wishes;
import org.digitaltrade.cli.trust.TrustListDifference.Difference;
import org.digitaltrade.cli.trust.TrustListDifference.Kind;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;
import org.junit.jupiter.api.Test;

/** Lists from outside: read, written again, and compared with what is in force. */
final class ImportedListTest {
    private static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), List.of());
    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");
    private static final String CERTIFICATE = certificate();
    private static final StatusEntry GRANTED = new StatusEntry(ServiceStatus.GRANTED, SINCE);
    private static final StatusEntry WITHDRAWN =
            new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-10-01T00:00:00Z"));

    @Test
    void what_is_written_as_xml_is_read_again_with_its_history() throws Exception {
        TrustListDocument list = list(7, service("CA_QC-" + keyId(), GRANTED, WITHDRAWN));
        byte[] xml = Ts119612Writer.write(list);
        ImportedList read = ImportedList.parse(xml, NONE);

        assertEquals(
                new TrustListDocument(
                        "DE-TSL",
                        list.kind(),
                        list.territory(),
                        list.operator(),
                        list.legalBasis(),
                        7,
                        list.issuedAt(),
                        list.nextUpdate(),
                        Hash.of(Digests.sha256(xml)),
                        list.services()),
                read.document());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void xml_with_a_document_type_is_refused_unread() throws Exception {
        String xml = new String(Ts119612Writer.write(list(1, service("CA_QC-" + keyId(), GRANTED))), UTF_8);
        String hostile = xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace("National body", "&e;");

        assertEquals(
                "trusted list: not well-formed XML without a document type",
                refusal(hostile.getBytes(UTF_8)).detail());
    }

    @Test
    void what_the_standard_demands_must_be_there() throws Exception {
        String xml = new String(Ts119612Writer.write(list(1, service("CA_QC-" + keyId(), GRANTED))), UTF_8);

        assertEquals(
                List.of(
                        "trusted list: SchemeInformation has 0 TSLSequenceNumber instead of one",
                        "trusted list: TSLVersionIdentifier 3 is not 4, 5 or 6",
                        "trusted list: it is closed, since it has no next update",
                        "trusted list: the root is no TrustServiceStatusList of TS 119 612"),
                List.of(
                        refusal(xml.replaceFirst("<TSLSequenceNumber>1</TSLSequenceNumber>", "")
                                        .getBytes(UTF_8))
                                .detail(),
                        refusal(xml.replaceFirst("Identifier>6<", "Identifier>3<")
                                        .getBytes(UTF_8))
                                .detail(),
                        refusal(xml.replaceFirst("<dateTime>.*</dateTime></NextUpdate>", "</NextUpdate>")
                                        .getBytes(UTF_8))
                                .detail(),
                        refusal("<list/>".getBytes(UTF_8)).detail()));
    }

    @Test
    void a_file_larger_than_any_list_is_not_read() {
        assertEquals(
                Code.TOO_LARGE, refusal(new byte[ImportedList.MAX_BYTES + 1]).code());
    }

    @Test
    void licensed_chinese_bodies_become_services_with_their_history() throws Exception {
        TrustListDocument list =
                ImportedList.parse(chinese("91110108MA0DEM013A"), NONE).document();

        assertEquals("CN-MIIT", list.schemeId());
        assertEquals(Instant.parse("2026-10-31T16:00:00Z"), list.issuedAt());
        assertEquals(
                new TrustServiceEntry(
                        "GOV_CA-" + keyId(),
                        new TrustServiceProvider("Body", "91110108MA0DEM013A", Optional.of("ECP-1")),
                        ServiceType.GOV_CA,
                        List.of(CERTIFICATE),
                        List.of(
                                new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2019-12-31T16:00:00Z")),
                                new StatusEntry(ServiceStatus.SUSPENDED, Instant.parse("2021-12-31T16:00:00Z")),
                                new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2022-01-31T16:00:00Z")),
                                new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-12-31T16:00:00Z"))),
                        Optional.empty()),
                list.services().get(0));
        assertEquals(Code.USCC_INVALID, refusal(chinese("91110108MA0DEM013B")).code());
        assertEquals(
                Code.CERTIFICATE_INVALID,
                refusal(new String(chinese("91110108MA0DEM013A"), UTF_8)
                                .replace(CERTIFICATE, "AAAA")
                                .getBytes(UTF_8))
                        .code());
    }

    @Test
    void of_a_large_list_some_services_may_be_chosen_and_each_must_be_there() throws Exception {
        byte[] json = Json.canonical(Records.toJson(list(1, service("one", GRANTED), service("two", GRANTED))));
        Wishes one = new Wishes(Optional.of("DE-SOME"), Optional.empty(), List.of("two"));
        Wishes missing = new Wishes(Optional.empty(), Optional.empty(), List.of("three"));

        TrustListDocument chosen = ImportedList.parse(json, one).document();
        assertEquals("DE-SOME", chosen.schemeId());
        assertEquals(List.of(service("two", GRANTED)), chosen.services());
        assertEquals(
                Code.NOT_FOUND,
                assertThrows(RejectedException.class, () -> ImportedList.parse(json, missing))
                        .rejection()
                        .code());
    }

    @Test
    void a_difference_names_what_changes_and_what_the_ledger_would_refuse() {
        TrustListDocument inForce = list(1, service("kept", GRANTED), service("gone", GRANTED));
        TrustListDocument next = list(2, service("kept", GRANTED, WITHDRAWN), service("new", GRANTED));
        TrustListDocument good = list(2, service("kept", GRANTED, WITHDRAWN), service("gone", GRANTED));
        TrustListDocument rewritten = list(1, service("kept", WITHDRAWN), service("gone", GRANTED));

        assertEquals(
                new TrustListDifference(
                        "DE-TSL",
                        Optional.of(1),
                        2,
                        false,
                        List.of(
                                new Difference(Kind.STATUS_ADDED, "kept", "WITHDRAWN from 2026-10-01T00:00:00Z"),
                                new Difference(Kind.ADDED, "new", "CA_QC Body"),
                                new Difference(Kind.REMOVED, "gone", "Body"))),
                TrustListDifference.between(Optional.of(inForce), next));
        assertEquals(
                true, TrustListDifference.between(Optional.of(inForce), good).adoptable());
        assertEquals(
                List.of(Kind.SEQUENCE_NOT_RISING, Kind.PAST_CHANGED),
                TrustListDifference.between(Optional.of(inForce), rewritten).differences().stream()
                        .map(Difference::kind)
                        .toList());
        assertFalse(TrustListDifference.between(Optional.empty(), next)
                .differences()
                .isEmpty());
    }

    private static Rejection refusal(byte[] file) {
        return assertThrows(RejectedException.class, () -> ImportedList.parse(file, NONE))
                .rejection();
    }

    private static byte[] chinese(String uscc) {
        return ("{\"schema\":\"org.digitaltrade.cn-trust-list/1\",\"schemeId\":\"CN-MIIT\",\"authority\":\"MIIT\","
                        + "\"legalBasis\":\"Electronic Signature Law, articles 16 to 18\",\"sequence\":3,"
                        + "\"issuedOn\":\"2026-11-01\",\"nextUpdateOn\":\"2027-05-01\",\"bodies\":[{\"name\":\"Body\","
                        + "\"uscc\":\"" + uscc + "\",\"licence\":\"ECP-1\",\"purpose\":\"GOVERNMENT_AFFAIRS\","
                        + "\"licensedOn\":\"2020-01-01\",\"licenceEndsOn\":\"2026-12-31\",\"suspensions\":[{\"from\":"
                        + "\"2022-01-01\",\"until\":\"2022-02-01\"}],\"certificates\":[\"" + CERTIFICATE + "\"]}]}")
                .getBytes(UTF_8);
    }

    private static TrustListDocument list(int sequence, TrustServiceEntry... services) {
        return new TrustListDocument(
                "DE-TSL",
                TrustListKind.PEER_COPY,
                new Country("DE"),
                "National body",
                "Regulation (EU) No 910/2014, article 22",
                sequence,
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2027-05-01T00:00:00Z"),
                new Hash("0a".repeat(32)),
                List.of(services));
    }

    private static TrustServiceEntry service(String id, StatusEntry... history) {
        return new TrustServiceEntry(
                id,
                new TrustServiceProvider("Body", "VATDE-1", Optional.empty()),
                ServiceType.CA_QC,
                List.of(CERTIFICATE),
                List.of(history),
                Optional.empty());
    }

    private static String keyId() throws MalformedDerException {
        return ParsedCertificate.parseBase64(CERTIFICATE).keySha256().substring(0, 16);
    }

    private static String certificate() {
        try {
            return Base64.getEncoder()
                    .encodeToString(DocumentAuthority.create(DocumentKeyKind.P256, "Test CA", "CN", SINCE)
                            .certificate()
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
