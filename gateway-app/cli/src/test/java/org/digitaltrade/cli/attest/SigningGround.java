package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.documents.CmsSigner;
import org.digitaltrade.cli.documents.DocumentAuthority;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.cli.documents.RsaPadding;
import org.digitaltrade.domain.PartyId;

/** A certification body with one certified company, as files in a folder: anchor, revocation list. */
record SigningGround(Path folder, KeyPair keys, X509Certificate certificate, DocumentAuthority authority) {

    static SigningGround of(Path folder, DocumentKeyKind kind) throws GeneralSecurityException, IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        DocumentAuthority authority = DocumentAuthority.create(kind, "Test CA", "CN", now.minus(Duration.ofDays(2)));
        KeyPair keys = kind.generate();
        X509Certificate certificate = authority.issue(
                keys.getPublic(),
                PartyId.uscc("91110108MA0DEM013A"),
                "Test Company",
                "CN",
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(300)));
        Files.write(folder.resolve("anchor.pem"), pem(authority.certificate()));
        Files.write(folder.resolve("ca.crl"), authority.revocationList(1, now, now.plus(Duration.ofDays(7)), Map.of()));
        return new SigningGround(folder, keys, certificate, authority);
    }

    static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    CmsSigner signer() {
        return new CmsSigner(keys.getPrivate(), List.of(certificate, authority.certificate()), RsaPadding.PKCS1);
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }
}
