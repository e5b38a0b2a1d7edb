package org.digitaltrade.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;

/**
 * Lays identities out as real Fabric's programs read them: MSP and TLS folders in the arrangement of its tool {@code
 * cryptogen}.
 */
public final class FabricFolders {

    private static final String ROOT_FILE = "ca.pem";

    private final NetworkIdentities identities;
    private final Path target;

    private FabricFolders(NetworkIdentities identities, Path target) {
        this.identities = identities;
        this.target = target;
    }

    /**
     * Writes {@code peerOrganizations/…} and {@code ordererOrganizations/…} below the target, which must not have them
     * yet.
     *
     * @throws IOException if a file is there already, or the disk fails
     */
    public static void write(NetworkIdentities identities, Topology topology, Path target) throws IOException {
        FabricFolders folders = new FabricFolders(identities, target);
        for (Member member : Member.of(topology)) {
            folders.write(member);
        }
    }

    private void write(Member member) throws IOException {
        OrganisationIdentities organisation = identities.organisation(member.mspId());
        boolean peer = member.nodeUnit() == Unit.PEER;
        Path folder = target.resolve(peer ? "peerOrganizations" : "ordererOrganizations")
                .resolve(member.mspId());
        writeRoots(folder.resolve("msp"), organisation);
        Path node = folder.resolve(peer ? "peers" : "orderers").resolve(member.host());
        writeMember(node.resolve("msp"), organisation, organisation.node());
        writeTls(node.resolve("tls"), organisation);
        for (var user : organisation.users().entrySet()) {
            Path home = folder.resolve("users").resolve(user.getKey() + "@" + member.mspId());
            writeMember(home.resolve("msp"), organisation, user.getValue());
        }
    }

    private static void writeRoots(Path msp, OrganisationIdentities organisation) throws IOException {
        PemFiles.write(
                msp.resolve("cacerts").resolve(ROOT_FILE),
                organisation.root().certificate().pem());
        PemFiles.write(
                msp.resolve("tlscacerts").resolve("tlsca.pem"),
                organisation.tlsRoot().certificate().pem());
        PemFiles.write(msp.resolve("config.yaml"), nodeUnits());
    }

    private static void writeMember(Path msp, OrganisationIdentities organisation, Credentials member)
            throws IOException {
        writeRoots(msp, organisation);
        PemFiles.write(
                msp.resolve("signcerts").resolve("cert.pem"),
                member.certificate().pem());
        PemFiles.writePrivate(msp.resolve("keystore").resolve("priv_sk"), member.privateKey());
    }

    private static void writeTls(Path tls, OrganisationIdentities organisation) throws IOException {
        PemFiles.write(
                tls.resolve("ca.crt"), organisation.tlsRoot().certificate().pem());
        PemFiles.write(
                tls.resolve("server.crt"), organisation.nodeTls().certificate().pem());
        PemFiles.writePrivate(tls.resolve("server.key"), organisation.nodeTls().privateKey());
    }

    private static String nodeUnits() {
        return Stream.of(Unit.CLIENT, Unit.PEER, Unit.ADMIN, Unit.ORDERER)
                .map(FabricFolders::nodeUnit)
                .collect(Collectors.joining("", "NodeOUs:\n  Enable: true\n", ""));
    }

    private static String nodeUnit(Unit unit) {
        String name = unit.text();
        return "  " + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "OUIdentifier:\n"
                + "    Certificate: cacerts/" + ROOT_FILE + "\n"
                + "    OrganizationalUnitIdentifier: " + name + "\n";
    }
}
