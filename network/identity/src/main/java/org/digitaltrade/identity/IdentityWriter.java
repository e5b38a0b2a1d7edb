package org.digitaltrade.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrade.topology.PeerOrganisation.User;
import org.digitaltrade.topology.Topology;

/**
 * Makes all keys and certificates beside the folder and moves them into place at once: a folder that exists was
 * complete.
 */
final class IdentityWriter {

    private final IdentityFolder folder;
    private final Clock clock;

    private IdentityWriter(IdentityFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static void create(Path folder, Topology topology, Clock clock) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        deleteRemainsOf(unfinished);
        Files.createDirectories(unfinished.toAbsolutePath().resolveSibling(""));
        PemFiles.createPrivateFolder(unfinished);
        IdentityWriter writer = new IdentityWriter(new IdentityFolder(unfinished), clock);
        for (Member member : Member.of(topology)) {
            writer.write(member);
        }
        force(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // At once, so that the file system can write them together.
            files.filter(Files::isRegularFile).toList().parallelStream().forEach(PemFiles::force);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** An earlier start was interrupted: nobody has used these keys. */
    private static void deleteRemainsOf(Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            try (Stream<Path> files = Files.walk(unfinished)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(Member member) throws IOException {
        CertificateAuthority authority = authority(folder.authority(member), member);
        CertificateAuthority tlsAuthority = authority(folder.tlsAuthority(member), member);
        KeyPair node = KeyPairs.generate();
        write(
                folder.node(member),
                authority.issueMember(node.getPublic(), member.host(), member.nodeUnit(), Map.of()),
                node.getPrivate());
        KeyPair tls = KeyPairs.generate();
        write(folder.nodeTls(member), tlsAuthority.issueTls(tls.getPublic(), member.host()), tls.getPrivate());
        for (User user : member.users()) {
            KeyPair keys = KeyPairs.generate();
            String commonName = user.name() + "@" + member.mspId();
            X509Certificate certificate =
                    authority.issueMember(keys.getPublic(), commonName, user.unit(), user.attributes());
            write(folder.user(member, user.name()), certificate, keys.getPrivate());
        }
    }

    private CertificateAuthority authority(Path path, Member member) throws IOException {
        CertificateAuthority authority =
                CertificateAuthority.create(path.getFileName().toString(), member.name(), clock);
        write(path, authority.certificate(), authority.key());
        return authority;
    }

    private static void write(Path path, X509Certificate certificate, PrivateKey key) throws IOException {
        PemFiles.write(IdentityFolder.certificate(path), certificate);
        PemFiles.writePrivate(IdentityFolder.key(path), key);
    }
}
