package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.crypto.Pem;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * What an organisation states about its members in the channel configuration.
 *
 * @param units how roles are told; empty if they are not told by organisational units
 */
public record MspDefinition(
        String mspId,
        List<X509Certificate> roots,
        List<X509Certificate> intermediates,
        List<X509Certificate> admins,
        List<X509CRL> revocationLists,
        Map<NodeRole, Unit> units,
        List<X509Certificate> tlsRoots) {

    private static final int TYPE_FABRIC = 0;

    /**
     * The organisational unit of one role.
     *
     * @param issuer if given, only certificates that it issued carry the role
     */
    public record Unit(String name, Optional<X509Certificate> issuer) {}

    public MspDefinition {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        admins = List.copyOf(admins);
        revocationLists = List.copyOf(revocationLists);
        units = Map.copyOf(units);
        tlsRoots = List.copyOf(tlsRoots);
    }

    /** An organisation known by its roots alone, roles told by the usual organisational units. */
    public static MspDefinition ofRoots(String mspId, List<X509Certificate> roots) {
        Map<NodeRole, Unit> units = new EnumMap<>(NodeRole.class);
        for (NodeRole role : NodeRole.values()) {
            units.put(role, new Unit(role.defaultUnit(), Optional.empty()));
        }
        return new MspDefinition(mspId, roots, List.of(), List.of(), List.of(), units, List.of());
    }

    /**
     * Reads the {@code MSP} value of an organisation in a configuration.
     *
     * @throws MalformedBytesException if it is another kind of MSP than X.509, or malformed
     */
    public static MspDefinition parse(MSPConfig config) {
        if (config.getType() != TYPE_FABRIC) {
            throw new MalformedBytesException("MSP of type " + config.getType() + ", only X.509 (0) is supported");
        }
        FabricMSPConfig msp = Messages.parse(FabricMSPConfig.parser(), config.getConfig(), "MSP configuration");
        return new MspDefinition(
                msp.getName(),
                certificates(msp.getRootCertsList()),
                certificates(msp.getIntermediateCertsList()),
                certificates(msp.getAdminsList()),
                msp.getRevocationListList().stream()
                        .flatMap(pem -> Pem.revocationLists(pem.toStringUtf8()).stream())
                        .toList(),
                msp.hasFabricNodeOus() ? units(msp.getFabricNodeOus()) : Map.of(),
                certificates(msp.getTlsRootCertsList()));
    }

    private static Map<NodeRole, Unit> units(FabricNodeOUs nodeOus) {
        Map<NodeRole, Unit> units = new EnumMap<>(NodeRole.class);
        if (nodeOus.getEnable()) {
            units.put(NodeRole.CLIENT, unit(nodeOus.getClientOuIdentifier()));
            units.put(NodeRole.PEER, unit(nodeOus.getPeerOuIdentifier()));
            units.put(NodeRole.ADMIN, unit(nodeOus.getAdminOuIdentifier()));
            units.put(NodeRole.ORDERER, unit(nodeOus.getOrdererOuIdentifier()));
        }
        return units;
    }

    private static Unit unit(FabricOUIdentifier identifier) {
        ByteString issuer = identifier.getCertificate();
        return new Unit(
                identifier.getOrganizationalUnitIdentifier(),
                issuer.isEmpty() ? Optional.empty() : Optional.of(Pem.certificate(issuer.toStringUtf8())));
    }

    private static List<X509Certificate> certificates(List<ByteString> pems) {
        return pems.stream().map(pem -> Pem.certificate(pem.toStringUtf8())).toList();
    }
}
