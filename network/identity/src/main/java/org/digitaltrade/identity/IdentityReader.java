package org.digitaltrade.identity;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaltrade.topology.PeerOrganisation.User;

/** Reads an organisation's files and checks that they belong together. */
final class IdentityReader {

    private final IdentityFolder folder;

    IdentityReader(IdentityFolder folder) {
        this.folder = folder;
    }

    OrganisationIdentities read(Member member) {
        Credentials root = authority(folder.authority(member));
        Credentials tlsRoot = authority(folder.tlsAuthority(member));
        Map<String, Credentials> users = new LinkedHashMap<>();
        for (User user : member.users()) {
            users.put(user.name(), issued(folder.user(member, user.name()), root));
        }
        return new OrganisationIdentities(
                member.mspId(),
                member.host(),
                root,
                tlsRoot,
                issued(folder.node(member), root),
                issued(folder.nodeTls(member), tlsRoot),
                users);
    }

    /** An authority has issued itself. */
    private static Credentials authority(Path path) {
        Credentials credentials = credentials(path);
        return issued(credentials, credentials);
    }

    private static Credentials issued(Path path, Credentials authority) {
        return issued(credentials(path), authority);
    }

    private static Credentials issued(Credentials credentials, Credentials authority) {
        try {
            credentials
                    .certificate()
                    .certificate()
                    .verify(authority.certificate().certificate().getPublicKey(), KeyPairs.PROVIDER);
            return credentials;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedIdentitiesException(
                    credentials.certificate().file(),
                    "was not issued by " + authority.certificate().file(),
                    e);
        }
    }

    private static Credentials credentials(Path path) {
        CertificateFile certificate = PemFiles.certificate(IdentityFolder.certificate(path));
        Path keyFile = IdentityFolder.key(path);
        PrivateKey key = PemFiles.privateKey(keyFile);
        if (!KeyPairs.match(certificate.certificate().getPublicKey(), key)) {
            throw new DamagedIdentitiesException(keyFile, "is not the key of " + certificate.file());
        }
        return new Credentials(certificate, keyFile, key);
    }
}
