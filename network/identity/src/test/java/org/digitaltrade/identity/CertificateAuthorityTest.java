package org.digitaltrade.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.digitaltrade.topology.Unit;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.5Z");

    private final CertificateAuthority authority =
            CertificateAuthority.create("ca.zhd", "Zhongguancun, \"Haidian\"", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_authority_says_that_it_is_for_development() {
        X509Certificate certificate = authority.certificate();
        assertEquals(
                "CN=ca.zhd,OU=development CA,O=Zhongguancun\\, \\\"Haidian\\\"",
                certificate.getSubjectX500Principal().getName());
        assertEquals(0, certificate.getBasicConstraints());
        assertDoesNotThrow(() -> certificate.verify(certificate.getPublicKey(), KeyPairs.PROVIDER));
    }

    @Test
    void certificates_begin_five_minutes_ago_and_last_ten_years() {
        assertEquals(
                List.of(Instant.parse("2026-11-24T07:55:00Z"), Instant.parse("2036-11-21T07:55:00Z")),
                List.of(
                        authority.certificate().getNotBefore().toInstant(),
                        authority.certificate().getNotAfter().toInstant()));
    }

    @Test
    void a_member_has_its_unit_and_its_attributes_as_fabric_ca_writes_them() {
        X509Certificate member = member(Map.of("uscc", "91110108MA0DEM013A", "role", "trader"));
        assertEquals(
                "CN=User1@ZHD,OU=client,O=Zhongguancun\\, \\\"Haidian\\\"",
                member.getSubjectX500Principal().getName());
        assertArrayEquals(
                "{\"attrs\":{\"role\":\"trader\",\"uscc\":\"91110108MA0DEM013A\"}}".getBytes(StandardCharsets.UTF_8),
                ASN1OctetString.getInstance(member.getExtensionValue("1.2.3.4.5.6.7.8.1"))
                        .getOctets());
        assertEquals(-1, member.getBasicConstraints());
    }

    @Test
    void a_member_without_attributes_has_no_extension_for_them() {
        assertEquals(null, member(Map.of()).getExtensionValue("1.2.3.4.5.6.7.8.1"));
    }

    @Test
    void an_attribute_that_needs_escaping_is_refused() {
        assertEquals(
                "attribute \"a\"b\" is not plain",
                assertThrows(IllegalArgumentException.class, () -> member(Map.of("role", "a\"b")))
                        .getMessage());
    }

    @Test
    void a_tls_certificate_names_host_and_loopback() throws CertificateParsingException {
        X509Certificate tls = authority.issueTls(KeyPairs.generate().getPublic(), "peer0.zhd");
        List<String> names = tls.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        assertEquals(List.of("peer0.zhd", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"), names);
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), tls.getExtendedKeyUsage());
    }

    @Test
    void serial_numbers_are_positive_and_long() {
        assertTrue(member(Map.of()).getSerialNumber().bitLength() > 64);
        assertEquals(1, member(Map.of()).getSerialNumber().signum());
    }

    private X509Certificate member(Map<String, String> attributes) {
        return authority.issueMember(KeyPairs.generate().getPublic(), "User1@ZHD", Unit.CLIENT, attributes);
    }
}
