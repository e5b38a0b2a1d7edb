package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.documents.CmsSigner;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.documents.RsaPadding;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Indication;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.signatures.api.AttestationVerifier;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl attest sign}. */
@Command(
        name = "sign",
        description = {
            "Sign a document: detached CMS at the level CAdES-B, with --timestamp CAdES-T. The key stays where it is.",
            "The digest follows the key: SM3 for SM2, SHA-512 for Ed25519, SHA-256 for all others."
        })
public final class AttestSignCommand extends DtlCommand {
    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key, if there are several.")
    private @Nullable String alias;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds password or PIN; it is asked for otherwise.")
    private @Nullable String passwordVariable;

    @Option(names = "--padding", paramLabel = "PADDING", description = "RSA keys: ${COMPLETION-CANDIDATES}.")
    private RsaPadding padding = RsaPadding.PKCS1;

    @Option(names = "--timestamp", paramLabel = "URL", description = "Timestamping authority (RFC 3161) to be asked.")
    private @Nullable URI authority;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the signature goes.")
    private Path target = Path.of("");

    /** The document or its digest. */
    static final class What {
        @Option(names = "--document", required = true, paramLabel = "FILE", description = "What is signed.")
        private @Nullable Path document;

        @Option(
                names = "--digest",
                required = true,
                paramLabel = "ALG:HEX",
                description = "Its digest, under the algorithm that the key signs.")
        private @Nullable String digest;
    }

    /** The key. */
    static final class Where {
        @Option(
                names = "--pkcs12",
                required = true,
                paramLabel = "FILE",
                description = "Key and certificates, PKCS #12.")
        private @Nullable Path file;

        @Option(
                names = "--pkcs11",
                required = true,
                paramLabel = "FILE",
                description = "Configuration of a device: lines name = … and library = ….")
        private @Nullable Path device;
    }

    @Override
    protected ExitCode run(Output out) throws Exception {
        CmsSigner signer = key().signer(padding);
        ContentDigest document = document(signer);
        Instant claimed = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] cms = sign(signer, document, claimed);
        requireGood(cms, document, claimed);
        if (authority != null) {
            cms = CmsSigner.withTimestamp(cms, TimestampSource.token(authority, value(cms)));
        }
        Files.write(target, cms);
        out.line("%s  %d bytes, %s", target, cms.length, document);
        Map<String, JsonValue> answer = new TreeMap<>();
        answer.put("schema", new JsonString("org.digitaltrade.signature/1"));
        answer.put("file", new JsonString(target.toString()));
        answer.put("digest", new JsonString(document.toString()));
        answer.put("format", new JsonString(SignatureFormat.CMS.name()));
        answer.put("level", new JsonString(authority == null ? "B" : "T"));
        answer.put("claimedTime", new JsonString(claimed.toString()));
        out.object(JsonObject.of(answer));
        return ExitCode.OK;
    }

    private DocumentKey key() throws IOException, GeneralSecurityException, CommandException {
        if (where.file != null) {
            return DocumentKey.ofFile(where.file, password(), alias);
        }
        if (where.device != null) {
            return DocumentKey.onDevice(where.device, password(), alias);
        }
        throw new IllegalStateException("one of the two is required");
    }

    /** Without a terminal Java 17 gives no console, and later versions one whose input has ended: both mean nobody is there. */
    @SuppressWarnings("SystemConsoleNull")
    private char[] password() throws CommandException {
        if (passwordVariable != null) {
            String value = System.getenv(passwordVariable);
            if (value == null) {
                throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, passwordVariable + " is not set");
            }
            return value.toCharArray();
        }
        @SuppressWarnings(
                "SystemConsoleNull") // where it is never null, readPassword gives null at the end of the input
        java.io.Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password or PIN: ");
        if (typed == null) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "there is nobody to ask for the password")
                    .withCure("name an environment variable with --password-env");
        }
        return typed;
    }

    private ContentDigest document(CmsSigner signer) throws IOException {
        if (what.digest != null) {
            return ContentDigest.parse(what.digest);
        }
        DigestAlgorithm algorithm = digestOf(signer.certificate().getPublicKey());
        return DocumentDigests.of(Optional.ofNullable(what.document).orElseThrow(), algorithm);
    }

    private static DigestAlgorithm digestOf(PublicKey key) {
        AlgorithmIdentifier kind =
                SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
        if (GMObjectIdentifiers.sm2p256v1.equals(kind.getParameters())) {
            return DigestAlgorithm.SM3;
        }
        boolean ed25519 = kind.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519);
        return ed25519 ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256;
    }

    private static byte[] sign(CmsSigner signer, ContentDigest document, Instant claimed) throws CommandException {
        try {
            return signer.sign(document, claimed);
        } catch (GeneralSecurityException e) {
            throw new CommandException(ExitCode.USAGE, Code.DATA_UNUSABLE, String.valueOf(e.getMessage()));
        }
    }

    /** What nobody could pass is not handed out: the ledger's own verifier looks at it first, without asking for trust. */
    private static void requireGood(byte[] cms, ContentDigest document, Instant claimed) throws CommandException {
        VerifyResult result = AttestationVerifier.verify(
                new VerifyRequest(
                        SignatureFormat.CMS, List.of(document), cms, List.of(), claimed, Optional.empty(), List.of()),
                new TrustSnapshot(List.of(), List.of()),
                AlgorithmPolicy.BASELINE);
        if (result.indication() == Indication.TOTAL_FAILED) {
            throw new CommandException(
                    ExitCode.NOT_VALID, result.code().name(), "the ledger would not accept a signature by this key");
        }
    }

    private static byte[] value(byte[] cms) {
        try {
            return CmsSignature.parse(cms).signer().value();
        } catch (CheckFailedException e) {
            throw new IllegalStateException("it has just been made", e);
        }
    }
}
