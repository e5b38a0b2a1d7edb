package org.digitaltrade.cli.key;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.wire.crypto.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl key csr}. */
@Command(name = "csr", description = "Print a certificate request (PKCS#10) for a certification authority.")
public final class KeyCsrCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The key.")
    private String name = "";

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "DN",
            description = "For example \"CN=Zhang,O=Acme,C=CN\".")
    private String subject = "";

    @Override
    protected ExitCode run(Output out) throws Exception {
        KeyFolder folder = new KeyFolder(home().keys());
        KeyInfo key = folder.find(name)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "no key is called " + name));
        byte[] request = request(folder, key);
        out.line("%s", pem(request));
        out.object(JsonObject.of(
                Map.of("request", new JsonString(Base64.getEncoder().encodeToString(request)))));
        return ExitCode.OK;
    }

    private byte[] request(KeyFolder folder, KeyInfo key) throws IOException, CommandException {
        try {
            return new PKCS10CertificationRequestBuilder(
                            new X500Name(subject),
                            SubjectPublicKeyInfo.getInstance(Files.readAllBytes(folder.publicKeyFile(name))))
                    .build(new JcaContentSignerBuilder(key.type().signatureAlgorithm())
                            .setProvider(CryptoProviders.bouncyCastle())
                            .build(folder.key(name)))
                    .getEncoded();
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "not a distinguished name: " + subject);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("BouncyCastle signs with its own keys", e);
        }
    }

    private static String pem(byte[] request) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request);
        return "-----BEGIN CERTIFICATE REQUEST-----\n" + body + "\n-----END CERTIFICATE REQUEST-----";
    }
}
