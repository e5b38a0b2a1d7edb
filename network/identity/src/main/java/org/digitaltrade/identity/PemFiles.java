package org.digitaltrade.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Reads and writes certificates and keys as PEM files. */
final class PemFiles {

    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PemFiles() {}

    static void write(Path file, X509Certificate certificate) throws IOException {
        try {
            write(file, text("CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("certificate without encoding", e);
        }
    }

    /** Writes a key that nobody but its owner may read, from the first moment on. */
    static void writePrivate(Path file, PrivateKey key) throws IOException {
        write(file, text("PRIVATE KEY", key.getEncoded()), ownerOnly(file, "rw-------"));
    }

    /** Makes a folder that nobody but its owner may enter. */
    static void createPrivateFolder(Path folder) throws IOException {
        Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
    }

    static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (SeekableByteChannel channel = Files.newByteChannel(file, NEW_FILE, attributes)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** Makes sure that a file is on the disk: keys that a power failure took would leave a ledger that nobody can use. */
    static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CertificateFile certificate(Path file) {
        String pem = read(file);
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", KeyPairs.PROVIDER);
            byte[] der = content(file, pem, "CERTIFICATE");
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate
                    // Read lazily by the library, so asked for here: damage must be found where the file has a name.
                    && certificate.getPublicKey() != null) {
                return new CertificateFile(file, pem, certificate);
            }
            throw new DamagedIdentitiesException(file, "is no X.509 certificate");
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw new DamagedIdentitiesException(file, "is no X.509 certificate", e);
        }
    }

    static PrivateKey privateKey(Path file) {
        byte[] der = content(file, read(file), "PRIVATE KEY");
        try {
            return KeyFactory.getInstance("EC", KeyPairs.PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw new DamagedIdentitiesException(file, "is no PKCS#8 EC key", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DamagedIdentitiesException(file, Files.exists(file) ? "cannot be read" : "is missing", e);
        }
    }

    private static byte[] content(Path file, String pem, String type) {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject object = reader.readPemObject();
            if (object == null || !object.getType().equals(type)) {
                throw new DamagedIdentitiesException(file, "is no PEM file of a " + type);
            }
            return object.getContent();
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new DamagedIdentitiesException(file, "is no PEM file of a " + type, e);
        }
    }

    private static String text(String type, byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        // A file system without owners (Windows) protects by the user's own folder.
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
