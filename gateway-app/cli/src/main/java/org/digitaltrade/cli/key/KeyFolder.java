package org.digitaltrade.cli.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Records;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.Pem;

/** Own keys, one folder each: the key itself, its certificate once there is one, and what is known of it. Owner only. */
final class KeyFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a key.
     *
     * @throws CommandException EXISTS when the name is taken; a key is never overwritten
     */
    KeyInfo create(String name, KeyType type) throws IOException, GeneralSecurityException, CommandException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new CommandException(
                    ExitCode.USAGE, Code.ID_INVALID, "a key's name has 1 to 64 letters, digits, dots, dashes");
        }
        if (Files.exists(folder.resolve(name))) {
            throw new CommandException(ExitCode.USAGE, Code.EXISTS, "there is a key " + name + " already");
        }
        KeyPair keys = type.generate();
        KeyInfo info = new KeyInfo(
                name,
                type,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Digests.sha256Hex(keys.getPublic().getEncoded()),
                Optional.empty());
        Files.createDirectories(folder);
        Files.createDirectory(folder.resolve(name), OWNER_FOLDER);
        write(keyFile(name), Pem.of(keys.getPrivate()).getBytes(StandardCharsets.US_ASCII));
        write(publicKeyFile(name), keys.getPublic().getEncoded());
        write(infoFile(name), Records.canonical(info));
        return info;
    }

    /** Keeps the certificate that a certification authority made for the key. */
    KeyInfo keepCertificate(KeyInfo key, X509Certificate certificate, Optional<String> organisation)
            throws IOException, CommandException {
        byte[] mine = Files.readAllBytes(publicKeyFile(key.name()));
        if (!Arrays.equals(mine, certificate.getPublicKey().getEncoded())) {
            throw new CommandException(
                    ExitCode.NOT_VALID, Code.IDENTITY_INVALID, "the certificate is for another key than " + key.name());
        }
        KeyInfo known = organisation.map(key::actingFor).orElse(key);
        Files.writeString(certificateFile(key.name()), Pem.of(certificate));
        Files.write(infoFile(key.name()), Records.canonical(known));
        return known;
    }

    Optional<KeyInfo> find(String name) throws IOException {
        return Files.exists(infoFile(name)) ? Optional.of(read(infoFile(name))) : Optional.empty();
    }

    List<KeyInfo> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> keys = Files.list(folder)) {
            return keys.map(key -> key.resolve("meta.json"))
                    .filter(Files::exists)
                    .sorted()
                    .map(KeyFolder::read)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Of any kind, as its own provider wants it. */
    PrivateKey key(String name) throws IOException {
        try (PEMParser pem = new PEMParser(Files.newBufferedReader(keyFile(name)))) {
            return new JcaPEMKeyConverter()
                    .setProvider(CryptoProviders.bouncyCastle())
                    .getPrivateKey((PrivateKeyInfo) pem.readObject());
        }
    }

    PublicKey publicKey(String name) throws IOException {
        return new JcaPEMKeyConverter()
                .setProvider(CryptoProviders.bouncyCastle())
                .getPublicKey(SubjectPublicKeyInfo.getInstance(Files.readAllBytes(publicKeyFile(name))));
    }

    Path keyFile(String name) {
        return folder.resolve(name).resolve("key.pem");
    }

    Path publicKeyFile(String name) {
        return folder.resolve(name).resolve("public.der");
    }

    Path certificateFile(String name) {
        return folder.resolve(name).resolve("cert.pem");
    }

    private Path infoFile(String name) {
        return folder.resolve(name).resolve("meta.json");
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createFile(file, OWNER_FILE);
        Files.write(file, content, StandardOpenOption.WRITE);
    }

    private static KeyInfo read(Path file) {
        try {
            return Records.parse(KeyInfo.class, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
