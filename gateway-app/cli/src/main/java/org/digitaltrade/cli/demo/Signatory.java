package org.digitaltrade.cli.demo;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.documents.AttestRequest;
import org.digitaltrade.cli.documents.CmsSigner;
import org.digitaltrade.cli.documents.DocumentAuthority;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.cli.documents.RsaPadding;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AttestationIds;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * A company that signs documents: its key, certified by a body of its own country that is made for the occasion. The key is
 * another than that of its identity on the ledger, and both stay with it.
 */
final class Signatory {
    /** A certification body had its licence before it certified anyone. */
    private static final Duration AUTHORITY_AGE = Duration.ofDays(2);

    private static final Duration CERTIFICATE_AGE = Duration.ofHours(1);
    private static final Duration CERTIFICATE_VALIDITY = Duration.ofDays(365);
    private static final Duration LIST_VALIDITY = Duration.ofDays(7);

    private final PartyId party;
    private final DocumentKeyKind kind;
    private final String country;
    private final DocumentAuthority authority;
    private final CmsSigner signer;
    private final byte[] revocationList;
    private final Instant madeAt;

    private Signatory(
            PartyId party,
            DocumentKeyKind kind,
            String country,
            DocumentAuthority authority,
            CmsSigner signer,
            byte[] revocationList,
            Instant madeAt) {
        this.party = party;
        this.kind = kind;
        this.country = country;
        this.authority = authority;
        this.signer = signer;
        this.revocationList = revocationList;
        this.madeAt = madeAt;
    }

    /** Makes a certification body, a certificate for that party, and the body's current revocation list. */
    static Signatory certified(
            PartyId party, String company, DocumentKeyKind kind, String authorityName, String country, Instant now)
            throws GeneralSecurityException {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        DocumentAuthority authority =
                DocumentAuthority.create(kind, authorityName, country, second.minus(AUTHORITY_AGE));
        KeyPair keys = kind.generate();
        X509Certificate certificate = authority.issue(
                keys.getPublic(),
                party,
                company,
                country,
                second.minus(CERTIFICATE_AGE),
                second.plus(CERTIFICATE_VALIDITY));
        return new Signatory(
                party,
                kind,
                country,
                authority,
                new CmsSigner(keys.getPrivate(), List.of(certificate), RsaPadding.PSS),
                authority.revocationList(1, second, second.plus(LIST_VALIDITY), Map.of()),
                second);
    }

    PartyId party() {
        return party;
    }

    DocumentKeyKind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    /** Since when the certification body exists. */
    Instant authoritySince() {
        return madeAt.minus(AUTHORITY_AGE);
    }

    /** Base64 of the DER of the certification body's certificate. */
    String authorityCertificate() throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(authority.certificate().getEncoded());
    }

    String authorityName() {
        return authority.certificate().getSubjectX500Principal().getName();
    }

    /** Signs a document, and asks the ledger to verify that and to keep the verdict. */
    JsonObject attest(
            SubjectType type, byte[] document, SignatoryRole role, Optional<String> agreementId, List<PartyId> readers)
            throws GeneralSecurityException {
        ContentDigest digest = digest(document);
        return new AttestRequest(
                        type,
                        List.of(digest),
                        role,
                        party,
                        SignatureFormat.CMS,
                        ByteString.copyFrom(signer.sign(digest, Instant.now())),
                        List.of(ByteString.copyFrom(revocationList)),
                        agreementId,
                        readers,
                        Optional.empty())
                .toJson();
    }

    /** The identifier that the attestation of that signature has. */
    String attestationId(byte[] document, SignatoryRole role) throws GeneralSecurityException {
        String certificate = Digests.sha256Hex(signer.certificate().getEncoded());
        return AttestationIds.of(digest(document), certificate, role);
    }

    private ContentDigest digest(byte[] document) {
        DigestAlgorithm algorithm = kind == DocumentKeyKind.SM2 ? DigestAlgorithm.SM3 : DigestAlgorithm.SHA256;
        return DocumentDigests.of(document, algorithm);
    }
}
