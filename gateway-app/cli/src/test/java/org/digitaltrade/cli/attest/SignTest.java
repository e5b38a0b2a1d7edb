package org.digitaltrade.cli.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.signatures.crypto.Bc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing with a key in a PKCS #12 file. The password is in a variable that every process has. */
final class SignTest {
    private static final String VARIABLE = "PATH";

    @TempDir
    private Path folder = Path.of("");

    private void keyStore(SigningGround ground) throws Exception {
        char[] password = System.getenv(VARIABLE).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12", Bc.PROVIDER);
        store.load(null, null);
        store.setKeyEntry("me", ground.keys().getPrivate(), password, new Certificate[] {
            ground.certificate(), ground.authority().certificate()
        });
        try (OutputStream out = Files.newOutputStream(folder.resolve("me.p12"))) {
            store.store(out, password);
        }
        Files.writeString(folder.resolve("doc"), "contract");
    }

    private CommandRun sign(String... more) {
        return signWith(VARIABLE, more);
    }

    private CommandRun signWith(String variable, String... more) {
        List<String> words = new ArrayList<>(List.of("attest", "sign", "--json", "--password-env", variable));
        words.addAll(List.of("--pkcs12", folder.resolve("me.p12").toString()));
        words.addAll(List.of("--document", folder.resolve("doc").toString()));
        words.addAll(List.of("--out", folder.resolve("doc.cms").toString()));
        words.addAll(List.of(more));
        return CommandRun.in(folder, words.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_signed_passes_the_check(DocumentKeyKind kind) throws Exception {
        SigningGround ground = SigningGround.of(folder, kind);
        keyStore(ground);

        assertEquals(ExitCode.OK.status(), sign().exitCode());
        CommandRun checked = CommandRun.in(
                folder,
                "attest",
                "check",
                "--json",
                "--document",
                ground.path("doc"),
                "--signature",
                ground.path("doc.cms"),
                "--trust",
                ground.path("anchor.pem"),
                "--evidence",
                ground.path("ca.crl"));

        assertEquals(new JsonString("PASSED"), checked.answer().get("code"), checked.out());
    }

    @Test
    void a_wrong_password_an_unknown_alias_and_an_unset_variable_are_said() throws Exception {
        keyStore(SigningGround.of(folder, DocumentKeyKind.P256));

        assertEquals(new JsonString("DATA_UNUSABLE"), signWith("HOME").failure().get("code"));
        assertEquals(
                new JsonString("NOT_FOUND"), sign("--alias", "you").failure().get("code"));
        assertEquals(new JsonString("NOT_FOUND"), signWith("NO_SUCH").failure().get("code"));
    }

    @Test
    void an_authority_that_redirects_or_answers_nonsense_gives_no_timestamp() throws Exception {
        keyStore(SigningGround.of(folder, DocumentKeyKind.P256));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "/nonsense");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/nonsense", exchange -> {
            byte[] body = "no".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            assertEquals(
                    ExitCode.NETWORK.status(),
                    sign("--timestamp", base + "/away").exitCode());
            assertEquals(
                    ExitCode.NETWORK.status(),
                    sign("--timestamp", base + "/nonsense").exitCode());
            assertEquals(
                    ExitCode.USAGE.status(),
                    sign("--timestamp", "file:///etc/passwd").exitCode());
        } finally {
            server.stop(0);
        }
    }
}
