package org.digitaltrade.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.digitaltrade.client.ConnectionProfile.Kind;

/**
 * The text of {@code connection.json}, member by member. Public only because records are read by reflection; use
 * {@link ConnectionProfile}.
 */
public record ConnectionFile(
        String network,
        List<String> channels,
        List<PeerEntry> peers,
        List<UserEntry> users,
        List<OrganisationEntry> organisations,
        String chaincode) {

    /** See {@link ConnectionProfile.Peer}. */
    public record PeerEntry(String mspId, String endpoint, String serverName, String tlsRootCertificate) {}

    /** See {@link ConnectionProfile.User}. */
    public record UserEntry(String mspId, String name, String certificate, String privateKey) {}

    /** See {@link ConnectionProfile.Organisation}. */
    public record OrganisationEntry(String mspId, String kind, String rootCertificate, String tlsRootCertificate) {}

    ConnectionProfile relativeTo(Path folder) {
        return new ConnectionProfile(
                network,
                channels,
                peers.stream()
                        .map(p -> new ConnectionProfile.Peer(
                                p.mspId, p.endpoint, p.serverName, folder.resolve(p.tlsRootCertificate)))
                        .toList(),
                users.stream()
                        .map(u -> new ConnectionProfile.User(
                                u.mspId, u.name, folder.resolve(u.certificate), folder.resolve(u.privateKey)))
                        .toList(),
                organisations.stream()
                        .map(o -> new ConnectionProfile.Organisation(
                                o.mspId,
                                Kind.valueOf(o.kind.toUpperCase(Locale.ROOT)),
                                folder.resolve(o.rootCertificate),
                                folder.resolve(o.tlsRootCertificate)))
                        .toList(),
                chaincode);
    }
}
