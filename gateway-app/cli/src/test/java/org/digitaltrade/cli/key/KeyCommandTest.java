package org.digitaltrade.cli.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentAuthority;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {
    @TempDir
    Path home;

    @Test
    void a_new_key_is_readable_by_its_owner_alone() throws Exception {
        CommandRun run = CommandRun.in(home, "key", "new", "seal", "--json");
        assertEquals(ExitCode.OK.status(), run.exitCode(), run.err());
        Path key = home.resolve("keys/seal/key.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("EC", run.answer().string("type"));
    }

    @Test
    void a_key_is_never_overwritten() throws Exception {
        CommandRun.in(home, "key", "new", "seal");
        byte[] before = Files.readAllBytes(home.resolve("keys/seal/key.pem"));
        CommandRun again = CommandRun.in(home, "key", "new", "seal", "--json");
        assertEquals(ExitCode.USAGE.status(), again.exitCode());
        assertEquals("EXISTS", again.failure().string("code"));
        assertEquals(
                new String(before, StandardCharsets.US_ASCII), Files.readString(home.resolve("keys/seal/key.pem")));
    }

    @Test
    void a_name_can_not_leave_the_folder() {
        CommandRun run = CommandRun.in(home, "key", "new", "../seal", "--json");
        assertEquals("ID_INVALID", run.failure().string("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec", "rsa", "sm2"})
    void a_request_is_signed_by_the_key_that_it_is_for(String type) throws Exception {
        CommandRun.in(home, "key", "new", "seal", "--type", type);
        CommandRun run = CommandRun.in(home, "key", "csr", "seal", "--subject", "CN=Seal,O=Haidian,C=CN");
        PKCS10CertificationRequest request = (PKCS10CertificationRequest) new PEMParser(new InputStreamReader(
                        new ByteArrayInputStream(run.out().getBytes(StandardCharsets.US_ASCII)),
                        StandardCharsets.US_ASCII))
                .readObject();
        assertTrue(request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                .setProvider(CryptoProviders.bouncyCastle())
                .build(request.getSubjectPublicKeyInfo())));
    }

    @Test
    void a_request_for_a_program_is_base64() {
        CommandRun.in(home, "key", "new", "seal");
        CommandRun run = CommandRun.in(home, "key", "csr", "seal", "--subject", "CN=Seal", "--json");
        assertTrue(Base64.getDecoder().decode(run.answer().string("request")).length > 0);
    }

    @Test
    void a_certificate_for_another_key_is_not_kept() throws Exception {
        CommandRun.in(home, "key", "new", "seal");
        Path file = home.resolve("other.pem");
        Instant now = Instant.now();
        X509Certificate other = DocumentAuthority.create(DocumentKeyKind.P256, "Test CA", "CN", now)
                .issue(
                        DocumentKeyKind.P256.generate().getPublic(),
                        PartyId.uscc("91110108MA0DEM013A"),
                        "Haidian",
                        "CN",
                        now,
                        now.plusSeconds(60));
        Files.writeString(file, Pem.of(other));
        CommandRun run = CommandRun.in(home, "key", "import", "seal", file.toString(), "--json");
        assertEquals(ExitCode.NOT_VALID.status(), run.exitCode());
        assertEquals("IDENTITY_INVALID", run.failure().string("code"));
    }
}
