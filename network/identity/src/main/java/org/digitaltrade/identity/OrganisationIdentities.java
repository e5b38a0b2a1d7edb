package org.digitaltrade.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Everything of one organisation.
 *
 * @param host name of its one node, a peer or an ordering node
 * @param root authority of its members
 * @param tlsRoot authority of its TLS endpoints
 * @param node what the node signs with
 * @param nodeTls what the node serves with
 * @param users by name
 */
public record OrganisationIdentities(
        String mspId,
        String host,
        Credentials root,
        Credentials tlsRoot,
        Credentials node,
        Credentials nodeTls,
        Map<String, Credentials> users) {

    public OrganisationIdentities {
        users = Map.copyOf(users);
    }

    /** The user of that name. */
    public Credentials user(String name) {
        Credentials user = users.get(name);
        if (user == null) {
            throw new NoSuchElementException("organisation " + mspId + " has no user " + name);
        }
        return user;
    }

    /**
     * Issues a certificate for a further TLS endpoint of the organisation, such as its chaincode server, and writes
     * {@code ca.crt}, {@code server.crt} and {@code server.key} into the folder, which must not have them yet.
     *
     * @param name that clients verify; {@code localhost} and the loopback addresses are added
     */
    public void writeTlsEndpoint(Path folder, String name, Clock clock) throws IOException {
        KeyPair keys = KeyPairs.generate();
        CertificateAuthority authority =
                CertificateAuthority.of(tlsRoot.certificate().certificate(), tlsRoot.privateKey(), mspId, clock);
        PemFiles.write(folder.resolve("ca.crt"), tlsRoot.certificate().pem());
        PemFiles.write(folder.resolve("server.crt"), authority.issueTls(keys.getPublic(), name));
        PemFiles.writePrivate(folder.resolve("server.key"), keys.getPrivate());
    }
}
