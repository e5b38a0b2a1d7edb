package org.digitaltrade.contracts.attestations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptList;
import org.digitaltrade.contracts.attestations.AttestationRequests.Attest;
import org.digitaltrade.contracts.attestations.AttestationRequests.JoinAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeList;
import org.digitaltrade.contracts.attestations.AttestationRequests.Subject;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Records;

/** The signatures that OpenSSL made, and a ledger that trusts their issuers. */
final class Samples {
    /** When the samples are meant to be evaluated. */
    static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    static final PartyId ENTERPRISE = PartyId.uscc("91110108MA0DEM013A");
    static final PartyId PARTNER = PartyId.lei("9845DEMOPARTNER00005");
    static final TestIdentity ENTERPRISE_TRADER = TestIdentity.trader("ZHD", ENTERPRISE);
    static final TestIdentity PARTNER_TRADER = TestIdentity.trader("PARTNER", PARTNER);
    static final TestIdentity BJEIT = TestIdentity.officer("BJEIT");
    static final TestIdentity BJCAC = TestIdentity.officer("BJCAC");
    static final String SCHEME = "CN-TEST";
    static final String AGREEMENT = "PA-2026-0123456789ab";

    private static final Path FOLDER = Path.of(
            System.getProperty("repository.dir"), "chaincode", "signatures", "src", "test", "resources", "openssl");

    private Samples() {}

    static String base64(String file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Hash document() {
        return Hash.of(Digests.sha256(Base64.getDecoder().decode(base64("document.json"))));
    }

    static TrustServiceEntry service(StatusEntry... history) {
        return new TrustServiceEntry(
                "ec-ca",
                new TrustServiceProvider("Sample CA", "91110108SAMPLECA01", Optional.empty()),
                ServiceType.CA_PKC,
                List.of(base64("ec-ca.cer")),
                List.of(history),
                Optional.empty());
    }

    static StatusEntry granted() {
        return new StatusEntry(ServiceStatus.GRANTED, Instant.parse("2025-01-01T00:00:00Z"));
    }

    static TrustListDocument list(int sequence, TrustServiceEntry... services) {
        return new TrustListDocument(
                SCHEME,
                TrustListKind.LOCAL,
                Country.CHINA,
                "BJEIT",
                "Electronic Signature Law, articles 16 to 18",
                sequence,
                Instant.parse("2026-11-01T00:00:00Z").plusSeconds(sequence),
                Instant.parse("2027-05-01T00:00:00Z"),
                document(),
                List.of(services));
    }

    /** The partner's issuer, on a list of its own country. */
    static TrustListDocument listAbroad() {
        TrustListDocument home = list(1, service(granted()));
        TrustServiceEntry service = new TrustServiceEntry(
                "rsa-ca",
                new TrustServiceProvider("Sample CA abroad", "VATDE-000000000", Optional.empty()),
                ServiceType.CA_PKC,
                List.of(base64("rsa-ca.cer")),
                List.of(granted()),
                Optional.empty());
        return new TrustListDocument(
                "DE-TEST",
                TrustListKind.PEER_COPY,
                new Country("DE"),
                home.operator(),
                "Regulation (EU) No 910/2014",
                1,
                home.issuedAt(),
                home.nextUpdate(),
                home.sourceSha256(),
                List.of(service));
    }

    static AgreementTerms terms() {
        return new AgreementTerms(
                AGREEMENT,
                PARTNER,
                List.of(base64("rsa-ca.cer")),
                List.of(new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256)),
                document(),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2027-11-01T00:00:00Z"));
    }

    static ProposeList proposal(TrustListDocument list) {
        return new ProposeList(list);
    }

    static AdoptList adoption(TrustListDocument list) {
        return new AdoptList(list.schemeId(), list.sequence(), LedgerTrust.hash(list));
    }

    static TestLedger empty() {
        return TestLedger.on(LedgerChannel.TRADE).at(AT);
    }

    /** With the list adopted and the agreement concluded. */
    static TestLedger trusting() {
        TestLedger ledger = empty();
        adopt(ledger, list(1, service(granted())));
        ledger.submit(ENTERPRISE_TRADER, "TrustLists:proposeAgreement", Records.toJson(new ProposeAgreement(terms())));
        ledger.submit(
                PARTNER_TRADER,
                "TrustLists:joinAgreement",
                Records.toJson(new JoinAgreement(AGREEMENT, LedgerTrust.hash(terms()))));
        return ledger;
    }

    static void adopt(TestLedger ledger, TrustListDocument list) {
        ledger.submit(BJEIT, "TrustLists:propose", Records.toJson(proposal(list)));
        ledger.submit(BJEIT, "TrustLists:adopt", Records.toJson(adoption(list)));
        ledger.submit(BJCAC, "TrustLists:adopt", Records.toJson(adoption(list)));
    }

    /** Of the enterprise, whose issuer is on the list. */
    static Attest enterprise(String cms, String... evidence) {
        return attest(SignatoryRole.PROVIDER, ENTERPRISE, cms, Optional.empty(), evidence);
    }

    /** Of the partner, whose issuer only the agreement names. */
    static Attest partner(String cms, String... evidence) {
        return attest(SignatoryRole.RECIPIENT, PARTNER, cms, Optional.of(AGREEMENT), evidence);
    }

    private static Attest attest(
            SignatoryRole role, PartyId party, String cms, Optional<String> agreement, String... evidence) {
        return new Attest(
                new Subject(SubjectType.CONTRACT_VERSION, Optional.of(document()), Optional.empty()),
                role,
                party,
                SignatureFormat.CMS,
                base64(cms),
                List.of(evidence).stream().map(Samples::base64).toList(),
                Optional.empty(),
                agreement,
                Optional.empty());
    }
}
